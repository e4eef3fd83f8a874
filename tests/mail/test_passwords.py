from __future__ import annotations

import base64
import pickle

import pytest
from keyring_in_memory import KeyringInMemory

from advisor_app import messages
from advisor_app.cli import run
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.passwords import PASSWORD_VARIABLE, Password, find_password, forget_password, keep_password


def test_the_environment_comes_first_and_needs_no_keyring() -> None:
    assert find_password("correo.example", "ana", {PASSWORD_VARIABLE: "secreta"}).reveal() == "secreta"


def test_a_kept_password_is_found_again_for_that_server_and_user_only(
    use_keyring: object, capsys: pytest.CaptureFixture[str]
) -> None:
    use_keyring(KeyringInMemory())  # type: ignore[operator]
    keep_password("Correo.example", "ana", Password("secreta"))
    assert find_password("correo.EXAMPLE", "ana", {}).reveal() == "secreta"
    for host, user in [("otro.example", "ana"), ("correo.example", "luis")]:
        with pytest.raises(UserError, match="mail_password_missing"):
            find_password(host, user, {})
    assert run(["outbox", "forget", "correo.example", "ana"]) == 0
    assert "olvidó la contraseña de ana en correo.example" in capsys.readouterr().err
    assert forget_password("correo.example", "ana") is None
    with pytest.raises(UserError, match="mail_password_missing"):
        find_password("correo.example", "ana", {})


def test_a_machine_without_a_keyring_says_what_to_do(use_keyring: object) -> None:
    from keyring.backends.fail import Keyring

    use_keyring(Keyring())  # type: ignore[operator]
    for asked in (
        lambda: find_password("correo.example", "ana", {}),
        lambda: keep_password("correo.example", "ana", Password("secreta")),
        lambda: forget_password("correo.example", "ana"),
    ):
        with pytest.raises(EnvironmentFault, match="mail_no_keyring") as fault:
            asked()
        assert PASSWORD_VARIABLE in messages.line(fault.value)
        assert "secreta" not in repr(fault.value)


def test_a_locked_keyring_is_told_without_what_it_said(use_keyring: object) -> None:
    ring = KeyringInMemory()
    ring.locked = True
    use_keyring(ring)  # type: ignore[operator]
    with pytest.raises(EnvironmentFault, match="mail_keyring_failed") as fault:
        find_password("correo.example", "ana", {})
    assert "secreta" not in messages.line(fault.value)


def test_a_password_is_not_shown_or_written_out() -> None:
    secret = Password("contraseña")
    assert "contraseña" not in f"{secret} {secret!r} {[secret]}"
    with pytest.raises(TypeError):
        pickle.dumps(secret)
    with pytest.raises(AttributeError):
        secret.other = 1  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["contraseña", "a+b/c=", "x" * 40])
def test_a_server_that_repeats_the_password_is_not_quoted(text: str) -> None:
    whole_login = base64.b64encode(f"\0ana\0{text}".encode()).decode()
    alone = base64.b64encode(text.encode()).decode()
    said = Password(text).blotted_out(f"535 cannot take {text} nor {whole_login} nor {alone} at mail.example")
    assert said == "535 cannot take *** nor *** nor *** at mail.example"
