"""What can go wrong for a user, each kind with the exit code of the command line."""


class TimelineError(Exception):
    """Something the user can mend; its text is one clear line: what, where, what to do."""

    exit_code = 3


class InputError(TimelineError):
    """A text cannot be read."""


class OutputError(TimelineError):
    """A result cannot be written, or breaks a promise of its format."""


class ConfigError(TimelineError):
    """The configuration is wrong: names file, key and reason."""


class DataError(TimelineError):
    """A data file is wrong: names file, line or table, and reason."""


class FormatError(TimelineError):
    """There is no such format of output: says which there are."""

    exit_code = 2


class FilterError(TimelineError):
    """What to keep of a timeline cannot be meant: says what is wrong, and what there is."""

    exit_code = 2


class DateError(TimelineError):
    """A date or time zone given by the user is not one: says which forms work."""

    exit_code = 2
