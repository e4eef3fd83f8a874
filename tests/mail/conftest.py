from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from mail_certificates import Certificates, make_certificates
from mail_servers import MailServer, start_server

from advisor_app.mail.smtp_server import Tls


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="session")
def starttls_server(certificates: Certificates, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailServer]:
    folder = tmp_path_factory.mktemp("starttls")
    server = start_server(folder, Tls.STARTTLS, pem=certificates.good, authority=certificates.authority)
    yield server
    server.stop()


@pytest.fixture
def server(starttls_server: MailServer) -> MailServer:
    """STARTTLS and login, with a certificate from the tests' authority; behaves well until told otherwise."""
    starttls_server.forget()
    return starttls_server


@pytest.fixture
def another_server(tmp_path: Path) -> Iterator[Callable[..., MailServer]]:
    """Starts servers that are not like the usual one."""
    started: list[MailServer] = []

    def start(tls: Tls, **more: object) -> MailServer:
        started.append(start_server(tmp_path / f"server{len(started)}", tls, **more))  # type: ignore[arg-type]
        return started[-1]

    yield start
    for each in started:
        each.stop()


@pytest.fixture
def use_keyring() -> Iterator[object]:
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)
