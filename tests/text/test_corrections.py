import pytest

from timeline.text.corrections import correct
from timeline.text.signs import Draft


def read(text: str) -> str:
    """The corrected tags of "word/tag" pairs; "_" glues a word to the one before."""
    pairs = [pair.rpartition("/") for pair in text.split()]
    words = tuple(word.lstrip("_") for word, _, _ in pairs)
    glued = tuple(word.startswith("_") for word, _, _ in pairs)
    return " ".join(correct(Draft(words, tuple(tag for _, _, tag in pairs), glued)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he/PRP said/VBD \"/'' _yes/UH _\"/``", "PRP VBD `` UH ''"),
        ("a/DT 15/CD _-/, _year/NN term/NN", "DT CD HYPH NN NN"),
        ("from/IN 1939/CD _-/HYPH _45/CD", "IN CD SYM CD"),
        ("bonn/NNP -/HYPH rebels/NNS", "NNP , NNS"),
        ("bonn/NNP --/: rebels/NNS", "NNP , NNS"),
        ("of/IN neighbouring/VBG chile/NNP", "IN JJ NNP"),
        ("ready/JJ to/TO rock/NN", "JJ TO VB"),
        ("they/PRP will/MD also/RB visit/VBP", "PRP MD RB VB"),
        ("it/PRP has/VBZ not/RB ended/VBD", "PRP VBZ RB VBN"),
        ("she/PRP has/VBZ since/IN resigned/VBN", "PRP VBZ RB VBN"),
        ("the/DT attack/NN killed/VBN ten/CD men/NNS ./.", "DT NN VBD CD NNS ."),
        ("crews/NNS called/VBN off/RP a/DT strike/NN ./.", "NNS VBD RP DT NN ."),
        ("they/PRP called/VBD off/IN their/PRP$ walk/NN", "PRP VBD RP PRP$ NN"),
        ("it/PRP killed/VBN at/IN least/JJS ten/CD ./.", "PRP VBD IN JJS CD ."),
        ("troops/NNS attacked/VBN and/CC took/VBD ode/NNP", "NNS VBD CC VBD NNP"),
        ("osric/NNP came/VBD and/CC defeated/VBN edric/NNP", "NNP VBD CC VBD NNP"),
        ("it/PRP killed/VBD six/CD and/CC injured/VBN ten/CD", "PRP VBD CD CC VBD CD"),
        ("the/DT tug/NN ,/, too/RB ,/, reached/VBN ode/NNP ./.", "DT NN , RB , VBD NNP ."),
        ("crews/NNS clashed/VBN in/IN ode/NNP ./.", "NNS VBD IN NNP ."),
        ("a/DT hall/NN built/VBN by/IN monks/NNS ./.", "DT NN VBN IN NNS ."),
        ("a/DT hall/NN opened/VBN was/VBD new/JJ ./.", "DT NN VBN VBD JJ ."),
        ("and/CC soon/RB after/IN left/VBD ode/NNP", "CC RB RB VBD NNP"),
        ("berg/NNP :/: hand/NN over/IN the/DT keys/NNS", "NNP : VB IN DT NNS"),
        ("berg/NNP :/: report/NN of/IN the/DT chair/NN", "NNP : NN IN DT NN"),
        ("it/PRP left/VBD rates/NNS unchanged/VBN", "PRP VBD NNS JJ"),
        ("he/PRP came/VBD and/CC put/VBN in/IN a/DT pump/NN", "PRP VBD CC VBD IN DT NN"),
        ("two/CD were/VBD tried/VBN and/CC hanged/VBD ./.", "CD VBD VBN CC VBN ."),
        ("it/PRP met/VBD with/IN army/NN raids/VBZ on/IN friday/NNP", "PRP VBD IN NN NNS IN NNP"),
        ("the/DT firm/NN raised/VBN fares/NNS ./.", "DT NN VBD NNS ."),
        ("a/DT suit/NN filed/VBN june/NNP 5/CD failed/VBD ./.", "DT NN VBN NNP CD VBD ."),
        ("the/DT may/NNP final/JJ ./.", "DT NNP NN ."),
        ("the/DT final/JJ vote/NN is/VBZ final/JJ ./.", "DT JJ NN VBZ JJ ."),
        ("ada/NNP berg/NNP ,/, steps/NNS down/RP in/IN may/NNP ./.", "NNP NNP , VBZ RP IN NNP ."),
        ("advance/NN bookings/NNS open/JJ on/IN monday/NNP", "NN NNS VBP IN NNP"),
        ("promoted/VBN to/TO head/VB of/IN sales/NNS", "VBN IN NN IN NNS"),
        ("talks/NNS over/IN pay/VB broke/VBD down/RP", "NNS IN NN VBD RP"),
        ("its/PRP$ closest/JJS pass/VBP yet/RB", "PRP$ JJS NN RB"),
        ("guilty/JJ of/IN bribe/NN taking/VBG ./.", "JJ IN NN NN ."),
        ("a/DT hall/NN ,/, closed/VBD in/IN may/NNP ,/, opened/VBD", "DT NN , VBN IN NNP , VBD"),
        (
            "he/PRP was/VBD tried/VBN ,/, found/VBN guilty/JJ and/CC hanged/VBD ./.",
            "PRP VBD VBN , VBN JJ CC VBN .",
        ),
    ],
)
def test_mends(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '"/``',
        "-/, _x/NN",
        "to/IN rock/NN",
        "a/DT will/NN visit/NN",
        "had/VBD it/PRP killed/VBN ten/CD men/NNS ?/.",
        "it/PRP was/VBD the/DT man/NN shot/VBN the/DT day/NN before/RB",
        "it/PRP has/VBZ since/IN 1990/CD",
        "a/DT man/NN named/VBN the/DT fox/NN",
        "a/DT man/NN arrested/VBN in/IN bonn/NNP ,/, died/VBD",
        "rebels/NNS taken/VBN and/CC shot/VBD",
        "she/PRP met/VBD mayors/NNS and/CC elected/VBN judges/NNS",
        "he/PRP was/VBD seized/VBN and/CC taken/VBN home/NN",
        "he/PRP was/VBD taken/VBN ,/, found/VBN ill/JJ and/CC died/VBD",
        "we/PRP had/VBD to/TO think/VB of/IN names/NNS",
        "it/PRP made/VBD her/PRP$ leave/VB",
        "fears/NNS of/IN water/NN rising/VBG ./.",
        "a/DT word/NN of/IN praise/NN winning/VBG friends/NNS",
        "the/DT firm/NN ,/, seized/VBD in/IN may/NNP ,/, and/CC",
        "he/PRP was/VBD born/VBN here/RB ,/, raised/VBN in/IN ode/NNP and/CC moved/VBD",
    ],
)
def test_leaves(text: str) -> None:
    assert read(text) == " ".join(pair.rpartition("/")[2] for pair in text.split())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a/DT drop/VB _-/HYPH _in/IN session/NN", "DT NN HYPH NN NN"),
        ("the/DT by/IN _-/HYPH _election/NN", "DT NN HYPH NN"),
        ("the/DT play/NN _-/HYPH _off/RP final/NN", "DT NN HYPH NN NN"),
        ("bring/VB in/IN money/NN", "VB IN NN"),
    ],
)
def test_words_with_a_hyphen_are_a_noun(before: str, after: str) -> None:
    assert read(before) == after
