namespace FrameworkBot.Answering.Language;

/// <summary>Units that quantities are given in, whatever the topic, as alternatives of a pattern.</summary>
internal static class Units
{
    /// <summary>Units of money.</summary>
    public const string Money = "euros?|dollars?|pounds?|cents?|pence|yen|francs?|kron(?:a|e|or|er)|crowns?|rupees?|roubles?|yuan|EUR|USD|GBP|CHF";

    /// <summary>Units of time.</summary>
    public const string Time = "milliseconds?|microseconds?|nanoseconds?|ms|seconds?|minutes?|min|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)";

    /// <summary>Units of a share of a whole.</summary>
    public const string Share = "percent|per cent|percentage points?";

    /// <summary>Units of everything else that is measured.</summary>
    public const string Other = "times|degrees?|(?:kilo|centi|milli)?(?:metres?|meters?)|km|cm|mm|miles?|feet|foot|inch(?:es)?|(?:kilo|milli)?grams?|kg|tonnes?|tons?|ounces?|(?:milli)?(?:litres?|liters?)|gallons?"
        + "|(?:kilo|mega|giga)?watt(?:s|-hours?)?|kW|kWh|MW|MWh|volts?|amperes?|amps?|decibels?|dB|(?:kilo|mega|giga|tera)?bytes?|[KMGT]B|pixels?|lumens?|(?:kilo|mega|giga)?hertz|[kMG]?Hz|calories|joules?";

    /// <summary>All of them.</summary>
    public const string Pattern = Money + "|" + Time + "|" + Share + "|" + Other;
}
