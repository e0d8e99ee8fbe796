namespace FrameworkBot.Deployment.Tests.Arm;

/// <summary>A template expression that has been read: what stands between <c>[</c> and <c>]</c>.</summary>
internal abstract record ArmExpression
{
    /// <summary>This expression and all that it is made of.</summary>
    public IEnumerable<ArmExpression> All() => Parts().SelectMany(part => part.All()).Prepend(this);

    protected abstract IEnumerable<ArmExpression> Parts();
}

/// <summary>A text or a whole number.</summary>
internal sealed record ArmLiteral(object Value) : ArmExpression
{
    protected override IEnumerable<ArmExpression> Parts() => [];
}

/// <summary><c>name(argument, …)</c>.</summary>
internal sealed record ArmCall(string Function, IReadOnlyList<ArmExpression> Arguments) : ArmExpression
{
    protected override IEnumerable<ArmExpression> Parts() => Arguments;
}

/// <summary><c>target.name</c>.</summary>
internal sealed record ArmProperty(ArmExpression Target, string Name) : ArmExpression
{
    protected override IEnumerable<ArmExpression> Parts() => [Target];
}
