"""What stands in for Microsoft 365 in the tests: the token service and Graph, over TLS on loopback.

No real organisation can be tried from here. Requests and answers are those that Microsoft documents for the device
code flow (RFC 8628) and for sendMail in MIME format.
"""

from __future__ import annotations

import base64
import json
import ssl
import threading
import time
from email.parser import BytesHeaderParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

TENANT = "atencion.example"
CLIENT = "11112222-3333-4444-5555-666677778888"
USER = "calidad@atencion.example"


class MicrosoftService:
    """`tokens` is a file with the access tokens that are good; `answers` are Graph's next ones, 202 when none is left.

    An answer is a code with words, or "drop" (the whole message is read and kept, then silence), "drop_unkept" (as
    that, not kept), "cut" (the connection ends in the middle of the content).
    """

    def __init__(self, folder: Path, pem: Path) -> None:
        self.tokens = folder / "tokens"
        self.tokens.write_text("", "utf-8")
        self.folder = folder
        self.signed_in_as = USER
        self.person_has_typed_the_code = False
        self.refresh_is_good = True
        self.answers: list[tuple[int, str] | str] = []
        self.kept: list[bytes] = []
        self.asked: list[str] = []
        self._issued = 0
        self._scope = ""
        service = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                service.describe(self)

            def do_POST(self) -> None:
                service.serve(self)

            def log_message(self, *_: object) -> None:
                """Nothing is written beside the tests' own lines."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._server.daemon_threads = True
        self.address = f"https://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def expire_tokens(self) -> None:
        self.tokens.write_text("", "utf-8")

    def describe(self, asked: BaseHTTPRequestHandler) -> None:
        if asked.path != f"/{TENANT}/v2.0/.well-known/openid-configuration":
            _answer(asked, 400, {"error": "invalid_tenant"})
            return
        base = f"{self.address}/{TENANT}"
        _answer(
            asked,
            200,
            {
                "issuer": f"{base}/v2.0",
                "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
                "token_endpoint": f"{base}/oauth2/v2.0/token",
                "device_authorization_endpoint": f"{base}/oauth2/v2.0/devicecode",
            },
        )

    def serve(self, asked: BaseHTTPRequestHandler) -> None:
        if asked.path.endswith("/sendMail"):
            self._take_mail(asked)
            return
        form = parse_qs(asked.rfile.read(int(asked.headers["Content-Length"])).decode())
        if asked.path == f"/{TENANT}/oauth2/v2.0/devicecode":
            self._scope = form["scope"][0]
            _answer(
                asked,
                200,
                {
                    "user_code": "K7WQ4T2P",
                    "device_code": "device-1",
                    "verification_uri": "https://microsoft.com/devicelogin",
                    "expires_in": 900,
                    "interval": 1,
                    "message": "…",
                },
            )
        elif form["grant_type"][0] == "refresh_token":
            self.asked.append("refresh")
            if self.refresh_is_good:
                self._issue(asked)
            else:
                _answer(asked, 400, {"error": "invalid_grant", "error_description": "AADSTS70043: expired"})
        elif self.person_has_typed_the_code:
            self._issue(asked)
        else:
            _answer(asked, 400, {"error": "authorization_pending"})

    def _issue(self, asked: BaseHTTPRequestHandler) -> None:
        self._issued += 1
        token = f"access-{self._issued}"
        self.tokens.write_text(f"{self.tokens.read_text('utf-8')}\n{token}", "utf-8")
        now = int(time.time())
        claims = {
            "iss": f"{self.address}/{TENANT}/v2.0",
            "aud": CLIENT,
            "sub": "1",
            "oid": "1",
            "tid": TENANT,
            "iat": now,
            "exp": now + 3600,
            "preferred_username": self.signed_in_as,
        }
        _answer(
            asked,
            200,
            {
                "token_type": "Bearer",
                "scope": self._scope,
                "access_token": token,
                "refresh_token": f"refresh-{self._issued}-" + "r" * 3000,
                "expires_in": 3600,
                "id_token": ".".join(_packed(part) for part in ({"alg": "none"}, claims, {})),
                "client_info": _packed({"uid": "1", "utid": TENANT}),
            },
        )

    def _take_mail(self, asked: BaseHTTPRequestHandler) -> None:
        self.asked.append(asked.path)
        length = int(asked.headers["Content-Length"])
        token = asked.headers["Authorization"].removeprefix("Bearer ")
        told = self.answers.pop(0) if self.answers else (202, "")
        if told == "cut":
            asked.rfile.read(min(1000, length))
            asked.close_connection = True
            return
        message = base64.b64decode(asked.rfile.read(length))
        if token not in self.tokens.read_text("utf-8").split():
            said = {"code": "InvalidAuthenticationToken", "message": f"{token} has expired."}
            _answer(asked, 401, {"error": said})
            return
        if told in ((202, ""), "drop"):
            self.kept.append(message)
        if isinstance(told, str):
            asked.close_connection = True
            return
        code, words = told
        _answer(asked, code, {"error": {"code": "Error", "message": words}} if words else {})

    def kept_ids(self) -> list[str]:
        return [str(BytesHeaderParser().parsebytes(raw)["Message-ID"]) for raw in self.kept]


def _packed(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def _answer(asked: BaseHTTPRequestHandler, code: int, value: dict[str, Any]) -> None:
    body = b"" if code == 202 else json.dumps(value).encode()
    asked.send_response(code)
    asked.send_header("Content-Type", "application/json")
    asked.send_header("Content-Length", str(len(body)))
    if code == 429:
        asked.send_header("Retry-After", "30")
    asked.end_headers()
    asked.wfile.write(body)
