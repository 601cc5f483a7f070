import pytest

from tests.text.grammar import read
from timeline.text.clauses import parse
from timeline.text.syntax import VerbGroup

# sentence -> its one verb group: words, tense, aspect, and what else it says
GROUPS = {
    "They left.": "left PAST NONE",
    "They leave.": "leave PRESENT NONE",
    "They will leave.": "will leave FUTURE NONE",
    "They'll leave.": "'ll leave FUTURE NONE",
    "They are going to leave.": "are going to leave FUTURE NONE",
    "They are to leave.": "are to leave FUTURE NONE",
    "They were going to leave.": "were going to leave PAST NONE modal=be going to",
    "They were to leave.": "were to leave PAST NONE modal=be to",
    "They have to leave.": "have to leave PRESENT NONE modal=have to",
    "They had to leave.": "had to leave PAST NONE modal=have to",
    "They used/VBD to smoke.": "used to smoke PAST NONE",
    "They may leave.": "may leave NONE NONE modal=may",
    "They would have left.": "would have left NONE PERFECTIVE modal=would",
    "They ought to leave.": "ought to leave NONE NONE modal=ought",
    "They have left.": "have left PRESENT PERFECTIVE",
    "They had just left.": "had just left PAST PERFECTIVE",
    "They are leaving.": "are leaving PRESENT PROGRESSIVE",
    "They have been waiting.": "have been waiting PRESENT PERFECTIVE_PROGRESSIVE",
    "It was signed.": "was signed PAST NONE passive",
    "It has been signed.": "has been signed PRESENT PERFECTIVE passive",
    "It is being signed.": "is being signed PRESENT PROGRESSIVE passive",
    "It will be signed.": "will be signed FUTURE NONE passive",
    "He got arrested.": "got arrested PAST NONE passive",
    "They did not leave.": "did not leave PAST NONE negated",
    "They didn't leave.": "did n't leave PAST NONE negated",
    "They never left.": "left PAST NONE negated",
    "They no longer smoke.": "smoke PRESENT NONE negated",
    "It was not a war.": "was PAST NONE negated",
    "They will not have been told.": "will not have been told FUTURE PERFECTIVE passive negated",
    "Did they leave?": "Did they leave PAST NONE",
    "Has it been signed?": "Has it been signed PRESENT PERFECTIVE passive",
    "Call the police.": "Call NONE NONE",
}
FORMS = {
    "They want to leave.": "to leave INFINITIVE NONE",
    "They hope to be invited.": "to be invited INFINITIVE NONE passive",
    "They claim to have left.": "to have left INFINITIVE PERFECTIVE",
    "They decided not to leave.": "to leave INFINITIVE NONE negated",
    "They began moving.": "moving PRESPART NONE",
    "They deny having left.": "having left PRESPART PERFECTIVE",
    "They saw it being signed.": "being signed PRESPART NONE passive",
    "They saw the pact signed/VBN in May.": "signed PASTPART NONE passive",
}


def shown(words: list[str], verb: VerbGroup) -> str:
    parts = [" ".join(words[verb.first : verb.end]), verb.tense, verb.aspect]
    parts += ["passive"] * verb.passive + ["negated"] * verb.negated
    return " ".join(parts + [f"modal={verb.modal}"] * bool(verb.modal))


def groups(example: str) -> list[str]:
    text, sentence = read(example)
    words = [text[t.start : t.end] for t in sentence.tokens]
    return [shown(words, verb) for verb in parse(text, sentence).verbs]


@pytest.mark.parametrize("example", GROUPS)
def test_finite_group(example: str) -> None:
    [found] = groups(example)

    assert found == GROUPS[example]


@pytest.mark.parametrize("example", FORMS)
def test_form_behind_a_verb(example: str) -> None:
    [_, found] = groups(example)

    assert found == FORMS[example]
