"""The kinds of error: the user's, a decision that is needed, the environment's. Everything else is ours."""

from __future__ import annotations


class AppError(Exception):
    """An error that is told to a person.

    `code` names the message in `messages.py`; `values` fill it. The words do not live here.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({details})"

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.code, self.values))


def _rebuild(kind: type[AppError], code: str, values: dict[str, object]) -> AppError:
    return kind(code, **values)


class UserError(AppError):
    """What was asked for cannot be done as asked; nothing was applied."""


class UsageError(UserError):
    """The words of the command are off."""


class DecisionNeeded(UserError):
    """The program cannot decide this without a person; nothing was applied."""


class EnvironmentFault(AppError):
    """Disk, network, server or permissions; said plainly, with what to do."""
