using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>
/// Counts the votes for some criteria as <see cref="Recommender.Recommend"/> does, but only to tell what comes out: what would change a
/// recommendation takes one count for each criterion there is. Made for one question by one thread, and used for as many counts as it has.
/// </summary>
internal sealed class Ballot
{
    private readonly RuleNumbers _numbers;
    private readonly int[] _places;
    private readonly int[] _familyOf;
    private readonly List<Family> _families = [];
    private int _count;

    /// <summary>Prepares to count.</summary>
    public Ballot(RuleNumbers numbers)
    {
        _numbers = numbers;
        _places = new int[numbers.Criteria];
        _familyOf = new int[numbers.Entities.Count];
    }

    /// <summary>The families that the rules speak of and that meet what must be met.</summary>
    /// <param name="asked">What is weighed.</param>
    /// <param name="isAmong">Whether an entity is of those that are weighed; not asked where all are.</param>
    public IEnumerable<Family> Count(Weighing asked, Func<Entity, bool> isAmong)
    {
        Begin(asked);
        var criteria = asked.Criteria.Count;
        foreach (ref readonly var rule in _numbers.Rules.AsSpan())
        {
            var place = PlaceOf(rule);
            if (place < 0 || asked.Article is not null && rule.Article != _numbers.Of(asked.Article)) continue;
            var whole = _numbers.Wholes[rule.Entity];
            if (asked.Excluded.Count > 0 && IsExcluded(asked.Excluded, whole)) continue;
            var isNamed = false;
            if (asked.Among.Count > 0)
            {
                var entity = _numbers.Entities[rule.Entity];
                if (!isAmong(entity)) continue;
                isNamed = asked.Among.Contains(entity);
            }
            FamilyOf(isNamed ? rule.Entity : whole, criteria).Add(rule, place, _places);
        }
        return _families.Take(_count).Where(family => MeetsAll(family, asked));
    }

    /// <summary>Whether a rule speaks for a family on a criterion that was asked for.</summary>
    public bool Supports(Family family, Criterion criterion) => family.Supports(_places[_numbers.Of(criterion)] - 1);

    // Where each criterion stands among those asked for, from 1; 0 for the others.
    private void Begin(Weighing asked)
    {
        _count = 0;
        _familyOf.AsSpan().Clear();
        _places.AsSpan().Clear();
        for (var i = asked.Criteria.Count; i > 0; i--) _places[_numbers.Of(asked.Criteria[i - 1])] = i;
    }

    // The place of the first criterion asked for that a rule speaks of, from 0; -1 where the rule asks for more.
    private int PlaceOf(in RuleNumber rule)
    {
        var first = int.MaxValue;
        foreach (var criterion in rule.When)
        {
            if (_places[criterion] == 0) return -1;
            first = Math.Min(first, _places[criterion]);
        }
        return first - 1;
    }

    private bool IsExcluded(IReadOnlyCollection<Entity> excluded, int whole)
    {
        foreach (var entity in excluded)
            if (_numbers.Wholes[_numbers.Of(entity)] == whole)
                return true;
        return false;
    }

    private Family FamilyOf(int entity, int criteria)
    {
        if (_familyOf[entity] > 0) return _families[_familyOf[entity] - 1];
        if (_count == _families.Count) _families.Add(new Family());
        _familyOf[entity] = _count + 1;
        var family = _families[_count++];
        family.Begin(_numbers.Entities[entity], criteria, _numbers.Articles);
        return family;
    }

    private bool MeetsAll(Family family, Weighing asked)
    {
        foreach (var criterion in asked.Criteria)
            if ((criterion.IsConstraint || asked.Musts.Contains(criterion)) && !Supports(family, criterion))
                return false;
        return true;
    }
}
