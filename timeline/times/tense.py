"""Whether the words before a time say that it lies ahead, or that it has been."""

import itertools
import re

CLAUSE = 110  # characters before a month in which a word of the future speaks of it
SOON, HALF_A_YEAR = 2, 6  # months to come that need no word of the future
REACH = 12  # words from a verb to the time that it governs, at most
# "is due to open", not "closed due to snow"
DUE_TO = r"(?:(?<=is\s)|(?<=are\s)|(?<=was\s)|(?<=were\s)|(?<=been\s)|(?<=ly\s)|(?<=,\s))due\sto"
FUTURE = re.compile(
    rf"\b(?:will|['’]ll|expected|{DUE_TO}|due(?!\sto\b)|scheduled|plans?|planned|planning|until|next|would|to\sbe|set\sto|shall|"
    r"going\sto|upcoming|might|could\s(?!not\b|have\b)\w+\sin|hopefully|ending|supposed\sto|intends?|agreed\sto|agreement\sto|hopes?\sto)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\bas\s(?:soon|early)\sas\s(?:[\w\s]{1,30}\s)?$"
    r"|\b(?:scheduled|expected|set|slated|planned|planning|plans?|hopes|hoping|intends|intended)\s(?:to|for)\b[^.;:]{0,60}\s$"
    rf"|\b(?:{DUE_TO}|due\sfor)\b[^.;:]{{0,60}}\s$"
    r"|\b(?:is|are)\sto\s[^.;:,]{1,40}\s$|\b(?:scheduled|due|slated|planned)\s(?:on\s|for\s)?$"
    r"|\bwant\s[^.;:,]{1,40}\sby\s$"
    r"|\b(?:plans|planned|planning|scheduled)\s(?:an?|the)\s[^.;:]{1,50}\s$"
    r"|\b(?:how|what)\sabout\s(?:on\s|[\w\s]{1,20}\sor\s)?$|\bsee\s(?:you|u|ya)\s(?:all\s)?(?:on\s)?$|\blet['’]?s\s[^.;:!?]{1,40}\s$"
    r"|\b(?:appointments?|appt|bookings?|booked|tickets?|reservations?|reserved)\sfor\s$"
    r"|\b(?:declared|called|set|fixed|arranged|ordered|convened|pencilled\sin)\sfor\s(?:the\s)?$"
    r"|\b(?:postponed|delayed|deferred|adjourned|put\soff|rescheduled|moved|extended)\s"
    r"(?:from\s[\w\s]{1,30}\s)?(?:to|until|till)\s$",
    re.IGNORECASE,
)
# "is shut until Friday", "gave them until Monday": what still lasts or is a deadline ends ahead.
LASTS = re.compile(
    r"\b(?:(?:is|are|be|stays?|remains?|keeps?)\s(?:(?!who|that|which)[\w’'-]+\s){0,4}|(?:has|have|runs?|lasts?)\s"
    r"|(?:gives?|gave|given|extend|extends|extended)\s(?:[\w’'-]+\s){0,5})(?<!not\s)(?:until|till)\s$"
)
# "opens Thursday": the present of what is on a timetable, with nothing but a phrase in between.
TIMETABLE = re.compile(
    r"\b(?:opens|begins|starts|meets|meet|resumes|reopens|closes|ends|retires|convenes|expires|departs|runs\sout|kicks\soff|"
    r"takes?\splace|comes?\sinto\s(?:force|effect)|(?<!to\s)(?<!the\s)(?<!not\s)(?<!not\slater\s)(?:resume|reopen|expire)|"
    r"takes?\seffect|go(?:es)?\s(?:on\s(?:sale|show|trial)|to\sthe\spolls))\s"
    r"(?:(?:with|in|at|for|again|here|there|separately)\s(?:[\w.'’-]+\s){0,3})?(?:on\s)?$"
)
# "The vote is on Friday", "The hearing is Friday": what is so is to come, if it has a day.
IS_ON = re.compile(
    r"(?<!\bit\s)(?<!\bthere\s)\b(?:is|are)\s(?:on\s|in\s)?(?:the\s)?$", re.IGNORECASE
)
IS_TO = re.compile(r"\b(?:is|are)\sto\s(?!blame\b)[^.;:,]{1,60}$", re.IGNORECASE)
WAS_PLANNED = re.compile(
    r"\b(?:had\s(?:been\s)?|previously\s|originally\s|as\s(?:\w+\s)?)"
    r"(?:due|scheduled|expected|set|slated|planned|planning|hoped|hoping|intended)\b",
    re.IGNORECASE,
)
TO_BE = re.compile(r"\b(?:will|shall|won['’]t)\b|['’]ll\b", re.IGNORECASE)
WILL = re.compile(
    r"\b(?:will|shall|would|won['’]t|must|(?-i:may|might)|should(?!\s(?:not|have)\b)|(?:has|have|hopes?|wants?|needs?|aims?)\sto"
    r"|(?:was|were)\sto(?!\s(?:have|blame|become)\b)"
    r"|(?:is|are|be|was|were)\s(?:\w+ly\s|also\s|now\s)?(?:due|likely|forecast)|likely\sto)\b|['’]ll\b",
    re.IGNORECASE,
)
WAS_TO = re.compile(r"\b(?:was|were)\sto\s", re.IGNORECASE)
# "is meeting on Thursday": the present of what is arranged.
ARRANGED = re.compile(
    r"\b(?:(?:is|are|am)\s(?:also\s|now\s|both\s)?|['’](?:s|re|m)\s)(?:meeting|getting|appearing|visiting|opening|closing|reopening|"
    r"returning|leaving|arriving|starting|beginning|playing|performing|voting|launching|hosting|holding|flying|"
    r"travell?ing|speaking|moving|retiring|joining|marrying|going|coming|sailing|staging|ending|releasing)\b"
)
WORD = re.compile(r"[\w'’-]+|[.;:\"“”]")
IN = re.compile(r"\bin\s(?:about\s|just\s|only\s)?$", re.IGNORECASE)
LED_IN = re.compile(
    r"\b(?:first|second|third|fourth|last|only|one|times?|\w{2,}est|most|least)\s(?:[\w’'-]+\s){0,3}in\s(?:\w+\s)?$",
    re.IGNORECASE,
)
UP_TO = re.compile(r"\bthrough\s(?:at\sleast\s)?$")
BEEN = re.compile(r"\b(?:ended|last\sseen|since|died|born|killed)\s(?:on\s)?$", re.IGNORECASE)
SINCE = re.compile(r"\b(?:since|last)\s$", re.IGNORECASE)
# Words between "will" and a weekday after which it governs it no longer.
AWAY = frozenset(
    {
        "have", "that", "which", "who", "whom", "whose", "when", "where", "while", "after",
        "before", "since", "because", "if", "unless", "as", "than", "what", "how", "why", "but",
        "although", "though", "during", "following", "said", "says", "say", "told", "was",
        "were", "had", "has", "did", "is", "are", "am", "do", "does", "came", "went", "took",
        "gave", "made", "held", "met", "left", "began", "fell", "rose", "won", "lost", "killed",
        "taken", "seen", "struck", "hit", "filed", "born", "shot", "found",
    }
)  # fmt: skip
SAME_IN_PAST = frozenset({"set", "put", "cut", "let", "hit", "shut", "cost", "bid", "read"})
NOT_OF_VERB = frozenset(
    {
        "of", "from", "about", "over", "around", "with", "against", "the", "a", "an", "last",
        "despite",
    }
)  # fmt: skip
OPENING = re.compile(
    r"\W*(?:(?:and|but|then|also|so|early|late|again)\s)*(?:(?:on|in|by|at|during|from)\s)?\s*",
    re.IGNORECASE,
)
# How many words after a subject tell what its verb speaks of: "will vote", "is expected to".
HELPS = {
    "will": 2, "shall": 2, "is": 3, "are": 3, "plans": 2, "plan": 2, "hopes": 2, "hope": 2,
    "intends": 2, "intend": 2,
}  # fmt: skip
OWNERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "new", "no"})
NOUNS_TOO = frozenset({"plans", "plan", "hopes", "hope"})
OTHER_CLAUSE = frozenset({"that", "which", "who", "if", "when"})
STOPS = OTHER_CLAUSE | {
    "said", "says", "say", "told", "planned", "expected", "set", "has", "have", "can", "could",
    "would", "may", "might", "must",
}  # fmt: skip
CLAUSE_END = re.compile(r"[.;:,()\n]")
FINITE_PAST = frozenset(
    {
        "was", "were", "had", "did", "came", "went", "took", "gave", "made", "held", "met", "left",
        "began", "fell", "rose", "won", "lost", "sat", "spoke", "saw", "broke", "sent", "bought",
        "sold", "brought", "heard", "found",
    }
)  # fmt: skip
NOT_FINITE = frozenset(
    {"is", "are", "be", "being", "been", "has", "have", "will", "would", "shall", "can", "may"}
)
PASSIVE = frozenset({"be", "been", "being", "get", "not", "also"})


def is_planned(left: str) -> bool:
    """Whether the words before a weekday say that it is one to come.

    >>> is_planned("The council will meet on "), is_planned("They will sell what they got ")
    (True, False)
    """
    if PLANNED.search(left):
        return WAS_PLANNED.search(left) is None
    on_timetable = TIMETABLE.search(left) or IS_ON.search(left) or LASTS.search(left)
    return on_timetable is not None or _is_led_by_will(left)


def is_to_be(left: str) -> bool:
    """Whether the words before a time say that it is to come as we read, in a history too.

    >>> is_to_be("A statue will be unveiled in "), is_to_be("He said that he would return in ")
    (True, False)
    """
    return TO_BE.search(left) is not None and is_planned(left)


def _is_led_by_will(left: str) -> bool:
    """Whether "will" or its like governs what comes next: its own clause goes on up to there."""
    leads = sorted(found.end() for lead in (WILL, ARRANGED) for found in lead.finditer(left))
    if not leads:
        return False
    words = WORD.findall(left, leads[-1])
    if not words or len(words) > REACH or words[-1].lower() in NOT_OF_VERB:
        return False
    return not any(itertools.starmap(_ends_clause, itertools.pairwise(["", *words])))


def _ends_clause(before: str, word: str) -> bool:
    if before in ("and", "but") and word in SAME_IN_PAST:
        return True
    if not word[0].isalnum() or word in AWAY:
        return before not in PASSIVE
    return before not in PASSIVE and word.endswith("ed") and word.islower()


def is_told_as_past(left: str) -> bool:
    """Whether a past verb governs what comes next, as far as plain words show.

    >>> is_told_as_past("The lease was signed on "), is_told_as_past("The lease was to end on ")
    (True, False)
    >>> is_told_as_past("The chair closed the meeting at "), is_told_as_past("Doors are closed at ")
    (True, False)
    """
    words = WORD.findall(CLAUSE_END.split(left)[-1])
    if not words or words[-1].lower() in ("to", "for", "until", "till", "of"):
        return False
    told = [here for here, word in enumerate(words) if _is_finite_past(words, here, word)]
    if not told:
        return False
    return not any(word.lower() in NOT_FINITE | OTHER_CLAUSE for word in words[told[-1] + 1 :])


def _is_finite_past(words: list[str], here: int, word: str) -> bool:
    """Whether a word is a past verb; after "was" or "had" another verb may follow, but no "to".

    A participle is none: "is heard", "the newly opened".
    """
    before = _before(words, here)
    if word in FINITE_PAST:
        return words[here + 1 : here + 2] != ["to"] and before not in NOT_FINITE
    ended = word.endswith("ed") and len(word) > len("need") and word.islower()
    return ended and bool(before) and before not in NOT_FINITE | NOT_OF_VERB


def _before(words: list[str], here: int) -> str:
    """The word before one, adverbs left out: "the" of "the newly opened"."""
    back = itertools.dropwhile(_is_adverb, reversed(words[:here]))
    return next(back, "").lower()


def governing(left: str, right: str) -> str:
    """The words before a time; where it opens its sentence, the verb after it goes before them.

    >>> governing("But on ", ", the new council will vote on it."), governing("Due on ", ".")
    ('the new council will vote But on ', 'Due on ')
    """
    if not OPENING.fullmatch(left):
        return left
    words = WORD.findall(right.removeprefix(","))[:REACH]
    for here, word in enumerate(words):
        if word in HELPS and (word not in NOUNS_TOO or _is_verb(words, here)):
            return " ".join([*words[: here + HELPS[word]], left])
        if _is_finite_past(words, here, word):
            return " ".join([*words[max(0, here - 1) : here + 1], left])
        if word in STOPS or not word[0].isalnum():
            break
    return left


def _is_verb(words: list[str], here: int) -> bool:
    """Whether "plans" or "hopes" is one: "the firm plans to", not "the plans to" or "plans for"."""
    return here > 0 and words[here - 1] not in OWNERS and words[here + 1 : here + 2] == ["to"]


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") or word in ("still", "yet", "now", "once")


def can_be_ahead(left: str, *, notice: bool) -> bool:
    """Whether the words before a month say that it is one to come, or a notice lets us think so.

    >>> can_be_ahead("It is due in ", notice=False), can_be_ahead("It is due since ", notice=True)
    (True, False)
    >>> can_be_ahead("They will ask how he was watched after his release in ", notice=False)
    False
    """
    if SINCE.search(left):
        return False
    if (notice and not is_told_as_past(left)) or _is_of_future(left[-CLAUSE:]):
        return True
    if is_planned(left) and not WAS_TO.search(left):
        return True
    return any(words.search(left[-CLAUSE:]) for words in (IS_TO, IS_ON, TIMETABLE))


def _is_of_future(left: str) -> bool:
    """Whether a word of the future is the last that says when: no past verb comes behind it."""
    last = max((found.end() for found in FUTURE.finditer(left)), default=-1)
    words = WORD.findall(left, last) if last >= 0 else []
    past = (_is_finite_past(words, here, word) for here, word in enumerate(words))
    return last >= 0 and not any(past)


def comes_in(left: str) -> bool:
    """Whether so many units lead to what is planned: "will open in ", not "will win first in ".

    >>> comes_in("The bridge will open in "), comes_in("It will be the first in ")
    (True, False)
    """
    return IN.search(left) is not None and LED_IN.search(left) is None and is_planned(left)


def months_to_come(left: str) -> int:
    """How far ahead a bare month may lie: half a year after "through", not at all if it is past.

    >>> months_to_come("The loan runs through "), months_to_come("They met in ")
    (6, 0)
    """
    if is_told_as_past(left):
        return 0
    return HALF_A_YEAR if UP_TO.search(left) else SOON


def has_been(left: str) -> bool:
    """Whether the words before a day say that it is past.

    >>> has_been("He was born on ")
    True
    """
    return BEEN.search(left) is not None
