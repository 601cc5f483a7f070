import pytest

from tests.text.grammar import read
from timeline.text import clauses
from timeline.text.syntax import NounGroup, Parse, VerbGroup

# sentence -> verb -> heads of its subjects, overt or inferred
SUBJECTS: dict[str, dict[str, tuple[str, ...]]] = {
    "The new PM, who recently assumed the role after securing the leadership, made her debut.": {
        "made": ("PM",),
        "assumed": ("PM",),
        "securing": ("PM",),
    },
    "Berg, Lund and Dahl signed the pact.": {"signed": ("Berg", "Lund", "Dahl")},
    "The envoy plans to visit Rome and meet the pope.": {"visit": ("envoy",), "meet": ("envoy",)},
    "They ordered him to leave.": {"leave": ("him",)},
    "They let the boy go.": {"go": ("boy",)},
    "Having established a base, the army moved on.": {"established": ("army",)},
    "A suit filed in May was dropped.": {"filed": ("suit",), "dropped": ("suit",)},
    "The firm announced a plan to close the plant.": {"close": ("firm",)},
    "Norway's decision to leave surprised them.": {"leave": ("Norway",)},
    "The team came, saw the site and left.": {"saw": ("team",), "left": ("team",)},
    "They saw the man who stole the car.": {"stole": ("man",)},
    "It rained.": {"rained": ("It",)},
    "They accused Berg and Lund of lying.": {"lying": ("Berg", "Lund")},
    "They asked Berg and Lund to leave.": {"leave": ("Berg", "Lund")},
    "They had the roof repaired/VBN.": {"repaired": ("roof",)},
    "What began as a protest ended/VBD in war.": {"ended": ()},
}
OBJECTS: dict[str, dict[str, tuple[str, ...]]] = {
    "They sold the car that he bought.": {"sold": ("car",), "bought": ("car",)},
    "They sold the car he bought.": {"bought": ("car",)},
    "The men he met left.": {"met": ("men",)},
    "They seized and burned the ship.": {"seized": ("ship",), "burned": ("ship",)},
    "She met Berg and Lund.": {"met": ("Berg", "Lund")},
    "They gave him a book.": {"gave": ("book",)},
    "They met on Monday.": {"met": ()},
}


def parsed(example: str) -> tuple[Parse, list[str]]:
    text, sentence = read(example)
    return clauses.parse(text, sentence), [text[t.start : t.end] for t in sentence.tokens]


def verb(parse: Parse, words: list[str], word: str) -> VerbGroup:
    found = clauses.verb_at(parse, words.index(word))
    if found is None:
        raise LookupError(f"{word} is no verb")
    return found


def noun(parse: Parse, words: list[str], word: str) -> NounGroup:
    found = clauses.noun_at(parse, words.index(word))
    if found is None:
        raise LookupError(f"{word} is no noun")
    return found


@pytest.mark.parametrize("example", SUBJECTS)
def test_subjects(example: str) -> None:
    parse, words = parsed(example)
    found = {
        word: tuple(words[n.head] for n in clauses.subjects(parse, verb(parse, words, word)))
        for word in SUBJECTS[example]
    }

    assert found == SUBJECTS[example]


@pytest.mark.parametrize("example", OBJECTS)
def test_objects(example: str) -> None:
    parse, words = parsed(example)
    found = {
        word: tuple(words[n.head] for n in clauses.objects(parse, verb(parse, words, word)))
        for word in OBJECTS[example]
    }

    assert found == OBJECTS[example]


def test_overt_subjects_keep_the_pronoun() -> None:
    parse, words = parsed("They saw the man who stole the car.")
    [found] = clauses.overt_subjects(parse, verb(parse, words, "stole"))

    assert words[found.head] == "who"


def test_indirect_object() -> None:
    parse, words = parsed("They gave him a book.")
    [found] = clauses.indirect_objects(parse, verb(parse, words, "gave"))

    assert words[found.head] == "him"


def test_predicate() -> None:
    parse, words = parsed("She became a judge.")
    [found] = clauses.predicates(parse, verb(parse, words, "became"))

    assert words[found.head] == "judge"


def test_obliques_of_a_noun() -> None:
    parse, words = parsed("They held talks with the king at the palace in Oslo.")
    found = clauses.obliques(parse, words.index("talks"))

    assert [(n.prep, words[n.head]) for n in found] == [("with", "king"), ("at", "palace")]
    assert [words[n.head] for n in clauses.obliques(parse, words.index("palace"))] == ["Oslo"]


def test_times_of_a_verb() -> None:
    parse, words = parsed("The talks failed on Monday.")
    [found] = clauses.times(parse, words.index("failed"))

    assert (found.prep, words[found.head]) == ("on", "Monday")


def test_apposition() -> None:
    parse, words = parsed("Japan's prime minister, Anna Berg, won.")
    [found] = clauses.appositions(parse, noun(parse, words, "minister"))

    assert words[found.head] == "Berg"


def test_possessor() -> None:
    parse, words = parsed("Japan's prime minister won.")
    found = clauses.possessor(parse, noun(parse, words, "minister"))

    assert found is not None
    assert words[found.head] == "Japan"


def test_no_possessor() -> None:
    parse, words = parsed("The minister won.")

    assert clauses.possessor(parse, noun(parse, words, "minister")) is None


def test_agent_of_a_passive() -> None:
    parse, words = parsed("The pact was signed by the king.")
    found = clauses.agent_by(parse, verb(parse, words, "signed"))

    assert found is not None
    assert words[found.head] == "king"


def test_no_agent_of_an_active_verb() -> None:
    parse, words = parsed("The king waited by the door.")

    assert clauses.agent_by(parse, verb(parse, words, "waited")) is None


def test_governor() -> None:
    parse, words = parsed("They left after signing the pact.")

    assert clauses.governor(parse, verb(parse, words, "signing")) == (words.index("left"), "after")
    assert clauses.governor(parse, verb(parse, words, "left")) is None


def test_ancestors() -> None:
    parse, words = parsed("They asked who won the race in Oslo.")
    found = clauses.ancestors(parse, words.index("race"))

    assert [words[i] for i in found] == ["won", "asked"]


def test_what_a_group_hangs_on() -> None:
    parse, words = parsed("They asked who won the race in Oslo.")
    race, oslo = noun(parse, words, "race"), noun(parse, words, "Oslo")

    assert clauses.verb_above(parse, race) == verb(parse, words, "won")
    assert clauses.noun_above(parse, oslo) == race
    assert clauses.noun_above(parse, race) is None
    assert clauses.verb_above(parse, verb(parse, words, "asked")) is None


def test_clause_tokens() -> None:
    parse, words = parsed("The king met Berg when he visited Oslo.")
    found = clauses.clause_tokens(parse, verb(parse, words, "met"))

    assert [words[i] for i in found] == ["The", "king", "met", "Berg"]


def test_a_noun_inside_a_question_is_no_verb() -> None:
    parse, words = parsed("Did the king leave/VB?")

    assert clauses.verb_at(parse, words.index("king")) is None
    assert clauses.verb_at(parse, words.index("Did")) == verb(parse, words, "leave")
