"""`--now` on the command line."""

from datetime import UTC, datetime

import click

from corpuskit.text.dates import parse_moment


class Moment(click.ParamType[datetime]):
    """A date or date and time in ISO 8601 or RFC 2822; without a zone it is UTC."""

    name = "moment"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read the option's value, or fail as click does."""
        if isinstance(value, datetime):
            return value
        moment = parse_moment(str(value), zone=UTC)
        if moment is not None and moment.instant is not None:
            return moment.instant
        if moment is not None and moment.day is not None:
            return datetime(moment.day.year, moment.day.month, moment.day.day, tzinfo=UTC)
        return self.fail(f"{value!r} is not a date such as 2025-03-04 or 2025-03-04T12:00:00Z", param, ctx)


MOMENT = Moment()
