"""The office's mailbox is read from a real Dovecot, and left as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from dovecot import PASSWORD, USER, Dovecot, start_dovecot
from mail_certificates import Certificates
from mail_letters import message

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.mailbox.imap_reader import ImapServer, ImapTls, Seen, new_messages
from advisor_app.mail.passwords import Password


@pytest.fixture(scope="module")
def dovecot(certificates: Certificates) -> Iterator[Dovecot]:
    started = start_dovecot(certificates.good)
    if started is None:
        pytest.skip("Dovecot is not installed (Debian: dovecot-imapd)")
    yield started
    started.stop()


@pytest.fixture
def server(dovecot: Dovecot, certificates: Certificates) -> ImapServer:
    return address(dovecot, certificates)


def address(dovecot: Dovecot, certificates: Certificates, **changes: object) -> ImapServer:
    known: dict[str, object] = {
        "host": "127.0.0.1",
        "user": USER,
        "port": dovecot.port,
        "password": Password(PASSWORD),
        "ca_file": certificates.authority,
    }
    return ImapServer(**(known | changes))  # type: ignore[arg-type]


def test_what_is_new_comes_once_byte_for_byte_and_stays_unread(dovecot: Dovecot, server: ImapServer) -> None:
    first, second = message(1).raw, message(2, text="línea\n" * 5000).raw
    dovecot.deliver(first, "uno")
    dovecot.deliver(second, "dos")
    found = list(new_messages(server, None))
    assert [one.raw for one in found] == [first, second]
    assert list(new_messages(server, found[-1].seen)) == []
    dovecot.deliver(message(3).raw, "tres")
    assert [one.raw for one in new_messages(server, found[-1].seen)] == [message(3).raw]
    assert not [file for file in (dovecot.mailbox / "cur").iterdir() if "S" in file.name.rpartition(",")[2]]


def test_a_folder_that_was_made_anew_is_read_anew(dovecot: Dovecot, server: ImapServer) -> None:
    all_of_it = [one.seen.uid for one in new_messages(server, None)]
    other = Seen(validity=1, uid=1_000_000)
    assert [one.seen.uid for one in new_messages(server, other)] == all_of_it


def test_a_wrong_password_is_told_without_it(dovecot: Dovecot, certificates: Certificates) -> None:
    wrong = address(dovecot, certificates, password=Password("equivocada"))
    with pytest.raises(EnvironmentFault, match="mail_login_refused") as refused:
        list(new_messages(wrong, None))
    assert "equivocada" not in str(refused.value)


def test_a_certificate_that_nobody_vouches_for_is_refused(dovecot: Dovecot, certificates: Certificates) -> None:
    with pytest.raises(EnvironmentFault, match="mail_certificate_unknown_authority"):
        list(new_messages(address(dovecot, certificates, ca_file=None), None))


def test_a_folder_that_is_not_there_is_named(dovecot: Dovecot, certificates: Certificates) -> None:
    with pytest.raises(EnvironmentFault, match="mail_folder_unknown"):
        list(new_messages(address(dovecot, certificates, folder="Ausente"), None))


def test_nobody_at_the_port(certificates: Certificates) -> None:
    nobody = ImapServer("127.0.0.1", USER, 1, password=Password("x"), ca_file=certificates.authority)
    with pytest.raises(EnvironmentFault, match="mail_server_unreachable"):
        list(new_messages(nobody, None))


def test_nothing_goes_unprotected_to_another_machine() -> None:
    with pytest.raises(UserError, match="mail_plain_not_local"):
        ImapServer("correo.example", USER, tls=ImapTls.NONE, password=Password("x"))
