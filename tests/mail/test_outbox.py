import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from advisor_app.errors import UserError
from advisor_app.mail import outbox
from advisor_app.mail.outbox import OutboxEntry, OutboxState
from advisor_app.mail.outcome import Fate, Outcome, RecipientRefusal, Stage

S = OutboxState
STEPS = {
    "approve": lambda entry: outbox.approve(entry, by="Ana"),
    "withdraw": lambda entry: outbox.withdraw(entry, by="Ana"),
    "queue": outbox.queue,
    "begin_sending": outbox.begin_sending,
    "accepted": lambda entry: outbox.after_outcome(entry, Outcome(Fate.ACCEPTED, Stage.FINAL_DOT, 250, "OK")),
    "refused": lambda entry: outbox.after_outcome(entry, Outcome(Fate.REFUSED, Stage.FINAL_DOT, 554, "No")),
    "put off": lambda entry: outbox.after_outcome(entry, Outcome(Fate.TEMPORARY, Stage.FINAL_DOT, 451, "Later")),
    "no answer": lambda entry: outbox.after_outcome(entry, Outcome(Fate.PERHAPS_SENT, Stage.FINAL_DOT)),
    "refused early": lambda entry: outbox.after_outcome(entry, Outcome(Fate.REFUSED, Stage.RECIPIENTS, 550, "Who?")),
    "put off early": lambda entry: outbox.after_outcome(entry, Outcome(Fate.TEMPORARY, Stage.SENDER, 421, "Later")),
    "interrupted": outbox.after_interruption,
    "settle_as_sent": lambda entry: outbox.settle_as_sent(entry, by="Ana"),
    "queue_again": lambda entry: outbox.queue_again(entry, by="Ana"),
    "cancel": lambda entry: outbox.cancel(entry, by="Ana"),
}
ALLOWED = {
    (S.DRAFT, "approve"): S.APPROVED,
    (S.APPROVED, "queue"): S.QUEUED,
    (S.APPROVED, "withdraw"): S.DRAFT,
    (S.QUEUED, "withdraw"): S.DRAFT,
    (S.QUEUED, "begin_sending"): S.SENDING,
    (S.QUEUED, "refused early"): S.FAILED,
    (S.QUEUED, "put off early"): S.QUEUED,
    (S.SENDING, "accepted"): S.SENT,
    (S.SENDING, "refused"): S.FAILED,
    (S.SENDING, "put off"): S.QUEUED,
    (S.SENDING, "no answer"): S.PERHAPS_SENT,
    (S.SENDING, "refused early"): S.FAILED,
    (S.SENDING, "put off early"): S.QUEUED,
    (S.SENDING, "interrupted"): S.PERHAPS_SENT,
    (S.PERHAPS_SENT, "settle_as_sent"): S.SENT,
    (S.PERHAPS_SENT, "queue_again"): S.QUEUED,
    (S.FAILED, "queue_again"): S.QUEUED,
    (S.DRAFT, "cancel"): S.CANCELLED,
    (S.APPROVED, "cancel"): S.CANCELLED,
    (S.QUEUED, "cancel"): S.CANCELLED,
    (S.FAILED, "cancel"): S.CANCELLED,
    (S.PERHAPS_SENT, "cancel"): S.CANCELLED,
}


@pytest.mark.parametrize("state", list(OutboxState))
@pytest.mark.parametrize("step", list(STEPS))
def test_every_step_leads_where_the_rules_say_or_is_refused(state: OutboxState, step: str) -> None:
    entry = OutboxEntry("<a@b.example>", state)
    if (state, step) in ALLOWED:
        assert STEPS[step](entry).state is ALLOWED[state, step]
    else:
        with pytest.raises(UserError, match=f"mail_is_{state.value}"):
            STEPS[step](entry)


@pytest.mark.parametrize(
    "step", [outbox.approve, outbox.withdraw, outbox.settle_as_sent, outbox.queue_again, outbox.cancel]
)
def test_a_decision_has_a_person(step: object) -> None:
    for state in OutboxState:
        with pytest.raises(UserError):
            step(OutboxEntry("<a@b.example>", state), by="  ")  # type: ignore[operator]


def test_the_last_outcome_is_kept_with_what_the_server_said() -> None:
    refusal = RecipientRefusal("x@y.example", 550, "no such user")
    entry = outbox.begin_sending(OutboxEntry("<a@b.example>", S.QUEUED, attempts=2))
    entry = outbox.after_outcome(entry, Outcome(Fate.ACCEPTED, Stage.FINAL_DOT, 250, "queued as 77", (refusal,)))
    assert (entry.attempts, entry.words, entry.refused) == (3, "queued as 77", (refusal,))


class OutboxAndServer(RuleBasedStateMachine):
    """Any order of decisions, sendings, kills and answers; the server's own list is the judge."""

    def __init__(self) -> None:
        super().__init__()
        self.entry = OutboxEntry("<a@b.example>")
        self.on_the_server = 0
        self.may_be_there_again = 1
        self.offered = False

    def _try(self, step: str) -> bool:
        try:
            self.entry = STEPS[step](self.entry)
        except UserError:
            return False
        return True

    @rule(step=st.sampled_from(["approve", "withdraw", "queue", "settle_as_sent", "cancel"]))
    def somebody_does_something(self, step: str) -> None:
        self._try(step)

    @rule()
    def a_person_queues_it_again(self) -> None:
        if self._try("queue_again"):
            self.may_be_there_again += 1

    @rule()
    def a_program_begins(self) -> None:
        if self._try("begin_sending"):
            self.offered = True

    @precondition(lambda self: self.offered)
    @rule(server_has_it=st.booleans(), step=st.sampled_from(["no answer", "interrupted"]))
    def the_answer_is_lost(self, server_has_it: bool, step: str) -> None:
        self.on_the_server += server_has_it
        self.offered = False
        assert self._try(step)

    @precondition(lambda self: self.offered)
    @rule(step=st.sampled_from(["accepted", "refused", "put off"]))
    def the_server_answers(self, step: str) -> None:
        self.on_the_server += step == "accepted"
        self.offered = False
        assert self._try(step)

    @rule(step=st.sampled_from(["refused early", "put off early"]))
    def the_server_refuses_before_the_content(self, step: str) -> None:
        if self._try(step):
            self.offered = False

    @rule(step=st.sampled_from(["accepted", "no answer", "interrupted", "put off"]))
    def something_tells_an_outcome_that_never_was(self, step: str) -> None:
        if not self.offered:
            assert not self._try(step)

    @invariant()
    def never_there_twice_without_a_persons_decision(self) -> None:
        assert self.on_the_server <= self.may_be_there_again
        if self.entry.state in (S.DRAFT, S.APPROVED):
            assert self.on_the_server < self.may_be_there_again or self.on_the_server == 0

    @invariant()
    def sent_means_that_the_server_or_a_person_said_so(self) -> None:
        if self.entry.state is S.SENT:
            assert self.on_the_server or self.entry.decided_by


TestOutboxAndServer = OutboxAndServer.TestCase
TestOutboxAndServer.settings = settings(max_examples=80, stateful_step_count=30, deadline=None)
