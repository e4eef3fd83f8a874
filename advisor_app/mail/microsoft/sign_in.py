"""Signing in to Microsoft 365: once with a code in a browser, afterwards by what the keyring keeps.

The window never sees the account's password. The signed-in state (a refresh token) lies in the system's keyring, in
pieces, since Windows' keeps 1,280 characters at most under one name.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.passwords import Password, keyring_faults
from advisor_app.office.chosen_file import leave_own_file

if TYPE_CHECKING:
    from msal import PublicClientApplication, SerializableTokenCache
    from requests import Response

LOGIN = "https://login.microsoftonline.com"
SEND_BY_SMTP = ("https://outlook.office.com/SMTP.Send",)
SEND_BY_GRAPH = ("https://graph.microsoft.com/Mail.Send",)
READ_BY_IMAP = ("https://outlook.office.com/IMAP.AccessAsUser.All",)

_PIECE = 1000
_NO_NETWORK = 20
"""Seconds until a service that does not answer is given up."""


@dataclass(frozen=True, slots=True)
class MicrosoftAccount:
    """`tenant` is the organisation's (its domain or its number), `client_id` the number under which its computer people
    registered this program; `authority` and `ca_file` are for another cloud than the usual one.
    """

    user: str
    tenant: str
    client_id: str
    authority: str = LOGIN
    ca_file: Path | None = None


@dataclass(frozen=True, slots=True)
class SignInCode:
    """What a person types at `address` to let this program in; good for `seconds`. `flow` is the service's own."""

    code: str
    address: str
    seconds: int
    flow: dict[str, Any] = field(repr=False, compare=False)

    def give_up(self) -> None:
        """Makes a waiting `MicrosoftSignIn.finish` end, from any thread."""
        self.flow["expires_at"] = 0


@dataclass(frozen=True)
class MicrosoftSignIn:
    """Tokens of one account for some scopes; serves as `AccessTokens`."""

    account: MicrosoftAccount
    scopes: Sequence[str]

    def begin(self) -> SignInCode:
        """Ask for a code.

        Raises `EnvironmentFault("mail_sign_in_unreachable")`, `UserError("mail_sign_in_refused")` and
        `("mail_tenant_unknown")`.
        """
        with _reaching(self.account):
            flow = self._application.initiate_device_flow(scopes=list(self.scopes))
        if "user_code" not in flow:
            raise self._refused(flow)
        return SignInCode(flow["user_code"], flow["verification_uri"], int(flow["expires_in"]), flow)

    def finish(self, code: SignInCode) -> None:
        """Wait until the person has typed the code, and keep what the service gives.

        Raises `UserError("mail_sign_in_refused")` where it was refused, expired or given up, and what the keyring
        raises.
        """
        with _reaching(self.account):
            answer = self._application.acquire_token_by_device_flow(code.flow)
        if "access_token" not in answer:
            raise self._refused(answer)
        signed_in_as = str(answer.get("id_token_claims", {}).get("preferred_username", self.account.user))
        if signed_in_as.casefold() != self.account.user.casefold():
            raise UserError("mail_sign_in_other_account", user=self.account.user, other=signed_in_as)
        _keep(self.account, self._cache.serialize())

    def current(self) -> Password:
        return self._silently(new=False)

    def renewed(self) -> Password:
        return self._silently(new=True)

    def forget(self) -> None:
        """Sign out on this computer."""
        _keep(self.account, "")

    def _silently(self, *, new: bool) -> Password:
        with _reaching(self.account):
            known = [
                one
                for one in self._application.get_accounts()
                if str(one["username"]).casefold() == self.account.user.casefold()
            ]
            answer = (
                self._application.acquire_token_silent_with_error(list(self.scopes), known[0], force_refresh=new)
                if known
                else None
            )
        if answer is None:
            raise UserError("mail_sign_in_needed", user=self.account.user)
        if "access_token" not in answer:
            if answer.get("error") in ("invalid_grant", "interaction_required"):
                raise UserError("mail_sign_in_needed", user=self.account.user)
            raise self._refused(answer)
        if self._cache.has_state_changed:
            _keep(self.account, self._cache.serialize())
        return Password(str(answer["access_token"]))

    @cached_property
    def _cache(self) -> SerializableTokenCache:
        from msal import SerializableTokenCache

        cache = SerializableTokenCache()
        if kept := _kept(self.account):
            cache.deserialize(kept)
        return cache

    @cached_property
    def _application(self) -> PublicClientApplication:
        from msal import PublicClientApplication

        own_cloud = self.account.authority != LOGIN
        return PublicClientApplication(
            self.account.client_id,
            authority=f"{self.account.authority}/{self.account.tenant}",
            token_cache=self._cache,
            instance_discovery=False if own_cloud else None,
            http_client=_Http(self.account.ca_file),
        )

    def _refused(self, answer: Mapping[str, Any]) -> UserError:
        said = str(answer.get("error_description") or answer.get("error") or "-").splitlines()[0]
        return UserError("mail_sign_in_refused", user=self.account.user, words=said)


class _Http:
    """What msal asks with. An authority that was named goes with each request: requests lets the environment's bundle
    go before its session's.
    """

    def __init__(self, ca_file: Path | None) -> None:
        import requests

        self._session = requests.Session()
        self._known: dict[str, Any] = {"timeout": _NO_NETWORK}
        if ca_file is not None:
            leave_own_file(ca_file)
            self._known["verify"] = str(ca_file)

    def get(self, url: str, **more: Any) -> Response:
        return self._session.get(url, **(more | self._known))

    def post(self, url: str, **more: Any) -> Response:
        return self._session.post(url, **(more | self._known))

    def close(self) -> None:
        self._session.close()


class _reaching:  # noqa: N801 (reads as a statement)
    """Tells the network's failures plainly; msal tells a missing tenant by ValueError."""

    def __init__(self, account: MicrosoftAccount) -> None:
        self._account = account

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        from requests.exceptions import RequestException

        if isinstance(error, RequestException):
            raise EnvironmentFault(
                "mail_sign_in_unreachable", address=self._account.authority, reason=type(error).__name__
            ) from error
        if isinstance(error, ValueError):
            raise UserError("mail_tenant_unknown", tenant=self._account.tenant) from error


def _service(account: MicrosoftAccount) -> str:
    return f"advisor-app microsoft {account.tenant.lower()} {account.client_id.lower()}"


def _kept(account: MicrosoftAccount) -> str:
    import keyring

    with keyring_faults():
        pieces: list[str] = []
        while piece := keyring.get_password(_service(account), f"{account.user.lower()}/{len(pieces)}"):
            pieces.append(piece)
    if not pieces:
        return ""
    return str(json.loads(zlib.decompress(base64.b64decode("".join(pieces)))))


def _keep(account: MicrosoftAccount, state: str) -> None:
    """An empty state is forgotten."""
    import keyring

    packed = base64.b64encode(zlib.compress(json.dumps(state).encode())).decode("ascii") if state else ""
    pieces = [packed[start : start + _PIECE] for start in range(0, len(packed), _PIECE)]
    service, user = _service(account), account.user.lower()
    with keyring_faults():
        for number, piece in enumerate(pieces):
            keyring.set_password(service, f"{user}/{number}", piece)
        left = len(pieces)
        while keyring.get_password(service, f"{user}/{left}") is not None:
            keyring.delete_password(service, f"{user}/{left}")
            left += 1
