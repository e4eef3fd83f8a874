"""The settings of the weekly round as people read them: a name, what it does, its default, and how it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.office.round_settings import DEFAULTS
from advisor_app.office.share import read_share
from advisor_app.ui.formats import NO_BREAK


@dataclass(frozen=True, slots=True)
class RoundSetting:
    key: str
    title: str
    explanation: str
    is_share: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    """Values as they are kept with what they are called, where a person chooses among a few."""

    def read(self, typed: str) -> str:
        """What a person typed, as the office keeps it: a percentage becomes a share of one."""
        text = typed.replace("%", "").replace(NO_BREAK, " ").strip()
        if not self.is_share:
            return text
        try:
            read_share(text.replace(",", "."))
            value = Decimal(text.replace(",", "."))
        except (ValueError, InvalidOperation):
            return text
        return f"{(value / 100).normalize():f}"


def title(setting: RoundSetting) -> str:
    return QCoreApplication.translate("Settings", setting.title)


def explanation(setting: RoundSetting) -> str:
    return QCoreApplication.translate("Settings", setting.explanation)


def choice_said(words: str) -> str:
    return QCoreApplication.translate("Settings", words)


def default_said(setting: RoundSetting) -> str:
    if not DEFAULTS[setting.key]:
        if setting.key == "backup_folder":
            return QCoreApplication.translate("Settings", "Default: beside the database")
        if setting.key == "history_head_to":
            return QCoreApplication.translate("Settings", "Default: nowhere")
        return QCoreApplication.translate("Settings", "Default: nobody")
    if setting in RETENTION_SETTINGS and DEFAULTS[setting.key] == "0":
        return QCoreApplication.translate("Settings", "Default: 0, for ever")
    said = QCoreApplication.translate("Settings", "Default: {value}")
    return said.format(value=written(setting, DEFAULTS[setting.key]))


def written(setting: RoundSetting, kept: str) -> str:
    """A kept value as people read it."""
    if setting.choices:
        return next((choice_said(words) for value, words in setting.choices if value == kept), kept)
    if setting.is_share:
        try:
            return f"{(Decimal(kept) * 100).normalize():f}{NO_BREAK}%"
        except InvalidOperation:
            return kept
    return kept


ROUND_SETTINGS = (
    RoundSetting(
        "confidence",
        str(QT_TRANSLATE_NOOP("Settings", "Confidence")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings", "How sure the statement about all closed cases must be. More takes more cases."
            )
        ),
        is_share=True,
    ),
    RoundSetting(
        "tolerable_rate",
        str(QT_TRANSLATE_NOOP("Settings", "Tolerable rate")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings",
                "The share of nonconforming cases that one week must stay under. A lower one takes more cases.",
            )
        ),
        is_share=True,
    ),
    RoundSetting(
        "expected_errors",
        str(QT_TRANSLATE_NOOP("Settings", "Expected errors")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings", "How many nonconforming cases a sample may hold and still let the statement stand."
            )
        ),
    ),
    RoundSetting(
        "weekly_capacity",
        str(QT_TRANSLATE_NOOP("Settings", "Weekly capacity")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings",
                "How many cases an advisor audits in a week. Where plans exceed it, it is shared out by need.",
            )
        ),
    ),
    RoundSetting(
        "minimum",
        str(QT_TRANSLATE_NOOP("Settings", "Minimum")),
        str(
            QT_TRANSLATE_NOOP("Settings", "The fewest cases drawn for an entity, or all of them where it closed fewer.")
        ),
    ),
    RoundSetting(
        "missing_file_nonconforming",
        str(QT_TRANSLATE_NOOP("Settings", "A case without its file counts as nonconforming")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings", "It stays in the sample either way: what can't be shown can't be taken as right."
            )
        ),
        choices=(
            ("true", str(QT_TRANSLATE_NOOP("Settings", "Yes"))),
            ("false", str(QT_TRANSLATE_NOOP("Settings", "No"))),
        ),
    ),
    RoundSetting(
        "seed_source",
        str(QT_TRANSLATE_NOOP("Settings", "Where the seed comes from")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings",
                "By chance from the computer once the list is sealed, or from a public draw held after the sealing.",
            )
        ),
        choices=(
            ("entropy", str(QT_TRANSLATE_NOOP("Settings", "By chance"))),
            ("public", str(QT_TRANSLATE_NOOP("Settings", "Public draw"))),
        ),
    ),
    RoundSetting(
        "director",
        str(QT_TRANSLATE_NOOP("Settings", "Director")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings",
                "Who may change these settings and seal a week again. While it is empty, whoever works may.",
            )
        ),
    ),
    RoundSetting(
        "director_email",
        str(QT_TRANSLATE_NOOP("Settings", "Director's address")),
        str(QT_TRANSLATE_NOOP("Settings", "Gets a copy of every minute that is sent, as the guide asks.")),
    ),
    RoundSetting(
        "publication_small_limit",
        str(QT_TRANSLATE_NOOP("Settings", "Smallest count that is published")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings",
                "In the month's publication a smaller count of cases is withheld, and what would give it away.",
            )
        ),
    ),
    RoundSetting(
        "publication_license",
        str(QT_TRANSLATE_NOOP("Settings", "Licence of the open data")),
        str(QT_TRANSLATE_NOOP("Settings", "Under what terms anyone may use what is published of a month.")),
    ),
    RoundSetting(
        "objection_days",
        str(QT_TRANSLATE_NOOP("Settings", "Working days to object")),
        str(QT_TRANSLATE_NOOP("Settings", "From the day of a letter on; the letter names the last day.")),
    ),
    RoundSetting(
        "objection_answer_days",
        str(QT_TRANSLATE_NOOP("Settings", "Working days to answer an objection")),
        str(QT_TRANSLATE_NOOP("Settings", "From the day on that it came. What waits longer is marked as late.")),
    ),
)

GOAL_SETTINGS = (
    RoundSetting(
        "goal_rate_30",
        str(QT_TRANSLATE_NOOP("Settings", "Goal: concluded in 30 days")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings", "The share of the cases due that an entity has to exceed: exactly as much is not enough."
            )
        ),
        is_share=True,
    ),
    RoundSetting(
        "goal_first_work_hours",
        str(QT_TRANSLATE_NOOP("Settings", "Goal: hours to the first work")),
        str(QT_TRANSLATE_NOOP("Settings", "Within how many hours of its creation a case has to be worked.")),
    ),
    RoundSetting(
        "goal_first_work_rate",
        str(QT_TRANSLATE_NOOP("Settings", "Goal: worked within those hours")),
        str(QT_TRANSLATE_NOOP("Settings", "The share of the cases that has to be reached; 100 % is all of them.")),
        is_share=True,
    ),
)
"""What entities are held to; a goal holds for the periods that end from its day on."""

PLAN_SETTINGS = (
    RoundSetting(
        "plan_rate_at_most",
        str(QT_TRANSLATE_NOOP("Settings", "A plan is due at or under")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings", "The share of a month's cases concluded in 30 days at which the month counts as a bad one."
            )
        ),
        is_share=True,
    ),
    RoundSetting(
        "plan_months",
        str(QT_TRANSLATE_NOOP("Settings", "Bad months in a row")),
        str(QT_TRANSLATE_NOOP("Settings", "After so many bad months a plan is proposed. From 1 to 6.")),
    ),
    RoundSetting(
        "plan_repeated_weeks",
        str(QT_TRANSLATE_NOOP("Settings", "Weeks in which a finding repeats")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings", "A critical question that fails in so many weeks for the same cause makes a plan due."
            )
        ),
    ),
    RoundSetting(
        "plan_within_weeks",
        str(QT_TRANSLATE_NOOP("Settings", "Weeks that are looked back on")),
        str(QT_TRANSLATE_NOOP("Settings", "Within how many of the last weeks a finding has to repeat.")),
    ),
    RoundSetting(
        "plan_relapse_months",
        str(QT_TRANSLATE_NOOP("Settings", "Months that a closed plan is watched")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings", "If the figures fall back within them, reopening it is offered. It never reopens by itself."
            )
        ),
    ),
)
"""When a plan is proposed, and how long a closed one is watched."""

BACKUP_SETTINGS = (
    RoundSetting(
        "backup_folder",
        str(QT_TRANSLATE_NOOP("Settings", "Folder of the copies")),
        str(QT_TRANSLATE_NOOP("Settings", "Empty: beside the database. Choose one on another disk.")),
    ),
    RoundSetting(
        "backup_hours",
        str(QT_TRANSLATE_NOOP("Settings", "Hours between copies")),
        str(QT_TRANSLATE_NOOP("Settings", "A copy is made after so many hours of work, and on closing. 0: none.")),
    ),
    RoundSetting(
        "backup_days",
        str(QT_TRANSLATE_NOOP("Settings", "Days that are kept")),
        str(QT_TRANSLATE_NOOP("Settings", "The last copy of each of so many days.")),
    ),
    RoundSetting(
        "backup_weeks",
        str(QT_TRANSLATE_NOOP("Settings", "Weeks that are kept")),
        str(QT_TRANSLATE_NOOP("Settings", "The last copy of each of so many weeks.")),
    ),
    RoundSetting(
        "backup_months",
        str(QT_TRANSLATE_NOOP("Settings", "Months that are kept")),
        str(QT_TRANSLATE_NOOP("Settings", "The last copy of each of so many months.")),
    ),
    RoundSetting(
        "backup_warn_days",
        str(QT_TRANSLATE_NOOP("Settings", "Days without a copy until the window says so")),
        str(QT_TRANSLATE_NOOP("Settings", "Counted from the last copy that was found whole.")),
    ),
)
"""Where copies lie, when they are made, and how long they are kept."""

HISTORY_SETTINGS = (
    RoundSetting(
        "history_head_to",
        str(QT_TRANSLATE_NOOP("Settings", "Where the history's head goes")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings",
                "Once a day: a file outside this office's folder, or “mail” for a draft to the director. Against such "
                "a head it shows if anybody rebuilt the history.",
            )
        ),
    ),
)

RETENTION_SETTINGS = (
    RoundSetting(
        "retention_cases_years",
        str(QT_TRANSLATE_NOOP("Settings", "Years that a case's words are kept")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings",
                "Counted from its closing; then its resolution and what was answered may go, and the figures stay. "
                "0: for ever.",
            )
        ),
    ),
    RoundSetting(
        "retention_received_years",
        str(QT_TRANSLATE_NOOP("Settings", "Years that a received mail is kept")),
        str(QT_TRANSLATE_NOOP("Settings", "Its text and its files; from whom and when stay. 0: for ever.")),
    ),
    RoundSetting(
        "retention_sent_years",
        str(QT_TRANSLATE_NOOP("Settings", "Years that a sent mail is kept")),
        str(QT_TRANSLATE_NOOP("Settings", "Its text and its files; to whom and when stay. 0: for ever.")),
    ),
    RoundSetting(
        "retention_rejected_years",
        str(QT_TRANSLATE_NOOP("Settings", "Years that an export's rejected cells are kept")),
        str(QT_TRANSLATE_NOOP("Settings", "What could not be read of an export. 0: for ever.")),
    ),
)
"""For how long what is kept of people stays; what has passed its time goes by the director's decision alone."""

SETTINGS = (
    *ROUND_SETTINGS,
    *GOAL_SETTINGS,
    *PLAN_SETTINGS,
    *BACKUP_SETTINGS,
    *HISTORY_SETTINGS,
    *RETENTION_SETTINGS,
)
