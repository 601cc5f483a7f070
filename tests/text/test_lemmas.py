import pytest

from timeline.text.lemmas import is_either, lemma


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("visited", "VBD", "visit"),
        ("moved", "VBN", "move"),
        ("stopped", "VBD", "stop"),
        ("controlled", "VBN", "control"),
        ("fulfilled", "VBN", "fulfill"),
        ("carried", "VBD", "carry"),
        ("died", "VBD", "die"),
        ("agreed", "VBD", "agree"),
        ("hoping", "VBG", "hope"),
        ("lying", "VBG", "lie"),
        ("deciding", "VBG", "decide"),
        ("went", "VBD", "go"),
        ("lay", "VBD", "lie"),
        ("lay", "VB", "lay"),
        ("goes", "VBZ", "go"),
        ("flies", "VBZ", "fly"),
        ("focuses", "VBZ", "focus"),
        ("re-elected", "VBN", "re-elect"),
        ("n't", "RB", "not"),
        ("’s", "VBZ", "be"),
        ("wo", "MD", "will"),
        ("cities", "NNS", "city"),
        ("churches", "NNS", "church"),
        ("houses", "NNS", "house"),
        ("buses", "NNS", "bus"),
        ("policemen", "NNS", "policeman"),
        ("crises", "NNS", "crisis"),
        ("lives", "NNS", "life"),
        ("news", "NN", "news"),
        ("bigger", "JJR", "big"),
        ("latest", "JJS", "late"),
        ("easier", "JJR", "easy"),
    ],
)
def test_finds_base_forms(word: str, tag: str, expected: str) -> None:
    assert lemma(word, tag) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("blorded", "blord"), ("snarized", "snarize"), ("plimmed", "plim"), ("trovated", "trovate")],
)
def test_goes_by_the_ending_of_unknown_verbs(word: str, expected: str) -> None:
    assert lemma(word, "VBD") == expected


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("Bonn", "NNP", "Bonn"),
        ("NATO", "NNP", "NATO"),
        ("Iraqis", "NNPS", "Iraqi"),
        ("Games", "NNPS", "Game"),
        ("The", "DT", "the"),
    ],
)
def test_names_keep_their_case(word: str, tag: str, expected: str) -> None:
    assert lemma(word, tag) == expected


def test_knows_forms_that_are_past_and_participle() -> None:
    assert [is_either(word) for word in ("said", "went", "gone", "blorded")] == [
        True,
        False,
        False,
        True,
    ]
