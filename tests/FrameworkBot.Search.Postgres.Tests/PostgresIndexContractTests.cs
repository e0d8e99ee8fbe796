using System.Reflection;
using FrameworkBot.Answering.Passages;
using Xunit.Sdk;

namespace FrameworkBot.Search.Tests.Postgres;

/// <summary>The contract of every engine, its tests run by name so that they are left out together where there is no PostgreSQL.</summary>
public sealed class PostgresIndexContractTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly MethodInfo[] Methods = [.. typeof(PassageIndexContract).GetMethods().Where(method => method.IsDefined(typeof(FactAttribute)))];

    /// <summary>Each test of the contract, with each of its arguments.</summary>
    public static TheoryData<string, int> Tests()
    {
        var tests = new TheoryData<string, int>();
        foreach (var method in Methods)
            for (var row = 0; row < Rows(method).Length; row++) tests.Add(method.Name, row);
        return tests;
    }

    [PostgresTheory, MemberData(nameof(Tests))]
    public async Task It_does_what_every_index_does(string test, int row)
    {
        var method = Methods.Single(method => method.Name == test);
        var contract = new Contract(new PostgresOptions { Connection = await server.CreateDatabaseAsync() });
        method.Invoke(contract, BindingFlags.DoNotWrapExceptions, null, Rows(method)[row], null);
    }

    [Fact]
    public void The_contract_has_tests() => Assert.True(Methods.Length > 15);

    private static object[][] Rows(MethodInfo method)
    {
        var data = method.GetCustomAttributes<DataAttribute>().SelectMany(attribute => attribute.GetData(method)).ToArray();
        return data.Length == 0 ? [[]] : data;
    }

    private sealed class Contract(PostgresOptions options) : PassageIndexContract
    {
        protected override IPassageIndex Build(IReadOnlyList<PassageFields> passages) => PostgresIndex.Build(passages, options);
    }
}
