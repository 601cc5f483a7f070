"""What minutes call the meetings that they announce: the one they record, and the next ones.

In: what is known, lines. Out: titles, "" where the words of the text make a better one.
"""

import re

from timeline.events.minutes import meeting_of
from timeline.events.notices.facts import Facts
from timeline.events.notices.notice import Notice
from timeline.events.notices.spelling import tidy

ABOVE = 2  # lines above a day that may say that it is of the next meeting
NEXT = re.compile(
    r"\b(?:next|future|forthcoming) (?:[\w'’-]+ ){0,3}?meeting(?P<many>s)?\b", re.IGNORECASE
)


def title(facts: Facts, notice: Notice) -> str:
    """The title of a notice of minutes; "" for a notice of any other text."""
    document, first = facts.scene.document, notice.moment.first
    if document.record is None:
        return ""
    if notice.moment.day.day == document.record:
        return tidy(meeting_of(document.source.title))
    rows = facts.page.lines[max(first - ABOVE, 0) : notice.moment.last + 1]
    found = NEXT.search(" ".join(row.text for row in rows))
    if found is None:
        return ""
    return "Meeting" if found["many"] else "Next meeting"
