"""Times that only tell which thing is meant: "this year's vote", "bonds due in 2030".

In: a time in its sentence. Out: whether it is of a thing, and so dates no event but that thing.
"""

from timeline.events.dating import meaning
from timeline.events.draft import Draft
from timeline.events.kinds import verb_list
from timeline.events.scene import first_token, token_at
from timeline.model import Time
from timeline.text.clauses import noun_above, noun_at
from timeline.text.syntax import NounGroup, Parse

POINTING = frozenset({"the", "this", "that"})
ATTRIBUTIVE = "attributive"  # rules of "third-quarter", "three-day"
DAYS = ("minute", "day")
OCCASIONS = ("during", "throughout", "over", "at")  # "during the October holidays"


def is_called_by(parse: Parse, draft: Draft, time: Time) -> bool:
    """Whether a time tells a noun from others: "this year's vote", but not "a 2026 vote"."""
    noun, token = draft.trigger.noun, token_at(parse, time.span)
    if noun is None or token is None:
        return False
    tokens, first = parse.sentence.tokens, first_token(parse, time.span)
    if tokens[token + 1 : token + 2] and tokens[token + 1].tag == "POS":
        return noun.first == token + 2
    opening = tokens[max(first - 1, 0) : first + 1]
    pointed = any(word.lemma.lower() in POINTING or word.tag == "PRP$" for word in opening)
    return pointed and noun.first == token + 1


def tells_which(parse: Parse, token: int, time: Time, at: dict[int, int]) -> bool:
    """Whether a time only tells which thing is meant: "the 2023 accounts", "the budget for May".

    A day is that of what is told all the same: "Friday's edition", "Sunday's crowd".
    """
    group = noun_at(parse, token)
    if group is None or group.role != "time":
        return False
    if _is_due(parse, group, at):
        return True
    if meaning(time).precision in DAYS:
        return False
    of = noun_at(parse, group.first - 2) if group.prep in ("for", "of") else None
    if of is not None and parse.sentence.tokens[of.head].lemma in verb_list("noun", "account"):
        return True
    noun = noun_above(parse, group) or next_group(parse, token)
    if noun is None or noun.head in at or not 0 < noun.first - token < 3:
        return False
    if noun.prep in OCCASIONS or not _is_attribute(parse, group, time):
        return False
    return not any(other.parent == noun.head and other.head in at for other in parse.nouns)


def _is_due(parse: Parse, group: NounGroup, at: dict[int, int]) -> bool:
    """Whether a time is the day by which a thing is due: "sold bonds due in 2015"."""
    tokens, before = parse.sentence.tokens, group.first - 1 - bool(group.prep)
    if before < 1 or tokens[before].lemma != "due":
        return False
    thing = noun_at(parse, before - 1)
    return thing is not None and thing.head not in at


def _is_attribute(parse: Parse, group: NounGroup, time: Time) -> bool:
    """Whether a time before a noun is its own: "last year's accounts", "their red 1991 Honda"."""
    tokens, before = parse.sentence.tokens, group.first - 1
    if tokens[group.end - 1].tag == "POS" or tokens[group.end].tag == "POS":
        return True
    if time.rule.endswith(ATTRIBUTIVE) or (time.rule == "year" and before >= 0 and not group.prep):
        return True
    while before > 0 and tokens[before].tag == "JJ":
        before -= 1
    return before >= 0 and tokens[before].tag in ("DT", "PRP$")


def next_group(parse: Parse, token: int) -> NounGroup | None:
    """The group right behind a token, or behind its "'s": "last year's fire", "the 1998 fire"."""
    tokens = parse.sentence.tokens
    following = token + 1
    if following < len(tokens) and tokens[following].tag == "POS":
        following += 1
    group = noun_at(parse, following)
    if group is None or group.first != following or group.prep:
        return None
    return None if tokens[following].tag in ("DT", "PRP$", "PRP") else group
