"""A mail server in a process of its own: keeps what it accepts with fsync, and misbehaves as it is told.

Started with a JSON object: folder, pem (or ""), tls ("starttls", "tls", "none"), user, password; with `tokens`, a file
that lists the access tokens that are good at the moment, it takes XOAUTH2 and no password. Says its port on a
line and ends when its standard input does. `behaviour.json` in the folder is read anew at each step; it holds, for "*"
or for a first recipient, any of

    mail, data          a reply instead of going on
    per_connection      how many messages one connection may bring; 421 to the next
    recipients          {address: reply}
    drop                "mail", "rcpt", "data", "content" (after 354, having read 4 KB), "dot" (kept, then no answer),
                        "dot_unkept" (no answer, and not kept)
    in_content          a reply in the middle of the content, and the connection closed
    slow                seconds before the answer to the sender
    delay               seconds between the final dot and the answer
    late                true: keep it after the delay, so that it is lost if the sender is gone by then
    answer              the reply after the final dot, which is then not kept unless it begins with 2
"""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import os
import ssl
import sys
import threading
import time
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


class Keeping:
    """What happens is written down before anything is answered."""

    def __init__(self, folder: Path, tokens: str = "") -> None:
        self.folder = folder
        self.tokens = tokens
        self.kept = (folder / "kept.jsonl").open("a", encoding="utf-8")
        self.events = (folder / "events.jsonl").open("a", encoding="utf-8")
        self.count = 0

    def good_tokens(self) -> list[str]:
        return Path(self.tokens).read_text("utf-8").split()

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802
        said = base64.b64decode(args[1]).decode().split("\1")
        session = server.session
        assert session is not None
        session.token = said[1].removeprefix("auth=Bearer ")  # type: ignore[attr-defined]
        if said[0] == "user=calidad@atencion.example" and session.token in self.good_tokens():  # type: ignore[attr-defined]
            self.event("token accepted")
            return AuthResult(success=True)
        self.event("token refused")
        why = base64.b64encode(b'{"status":"401","schemes":"Bearer"}').decode()
        await server.challenge_auth(why, encode_to_b64=False)
        return AuthResult(success=False, handled=False, message="535 5.7.3 Authentication unsuccessful")

    def behaviour(self, envelope: Envelope, sender: str = "") -> dict[str, Any]:
        try:
            told = json.loads((self.folder / "behaviour.json").read_text("utf-8"))
        except FileNotFoundError:
            return {}
        first = envelope.rcpt_tos[0] if envelope.rcpt_tos else sender
        return {**told.get("*", {}), **told.get(first, {})}

    def event(self, what: str, message_id: str = "") -> None:
        self.events.write(json.dumps({"at": time.monotonic(), "what": what, "message_id": message_id}) + "\n")
        self.events.flush()

    def keep(self, envelope: Envelope, message_id: str) -> None:
        self.count += 1
        content = envelope.original_content or b""
        (self.folder / f"{self.count}.eml").write_bytes(content)
        line = {"message_id": message_id, "sender": envelope.mail_from, "to": envelope.rcpt_tos, "number": self.count}
        self.kept.write(json.dumps(line) + "\n")
        self.kept.flush()
        os.fsync(self.kept.fileno())

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        told = self.behaviour(envelope, address)
        if told.get("drop") == "mail":
            server.transport.abort()
        await asyncio.sleep(float(told.get("slow", 0)))
        if self.tokens and session.token not in self.good_tokens():  # type: ignore[attr-defined]
            return "535 5.7.3 the token has expired"
        session.messages = getattr(session, "messages", 0) + 1  # type: ignore[attr-defined]
        if session.messages > told.get("per_connection", 1000):  # type: ignore[attr-defined]
            return "421 4.7.0 too many messages"
        envelope.mail_from = address
        if told.get("mail"):
            envelope.mail_from = None
            return str(told["mail"])
        return "250 sender ok"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        told = self.behaviour(envelope, address)
        if told.get("drop") == "rcpt":
            server.transport.abort()
        reply = str(self.behaviour(envelope).get("recipients", {}).get(address, "250 recipient ok"))
        if reply.startswith("2"):
            envelope.rcpt_tos.append(address)
        return reply

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        told = self.behaviour(envelope)
        headers = BytesHeaderParser().parsebytes(envelope.original_content or b"")
        message_id = str(headers["Message-ID"]).strip()
        self.event("dot", message_id)
        answer = str(told.get("answer", f"250 2.0.0 kept as {self.count + 1}"))
        keeps = answer.startswith("2") and told.get("drop") != "dot_unkept"
        if keeps and not told.get("late"):
            self.keep(envelope, message_id)
        await asyncio.sleep(float(told.get("delay", 0)))
        if keeps and told.get("late"):
            self.keep(envelope, message_id)
        if told.get("drop") in ("dot", "dot_unkept"):
            server.transport.abort()
        self.event("answered", message_id)
        return answer


class Server(SMTP):
    """Reaches into DATA, which the hooks of a handler do not."""

    async def _handle_client(self) -> None:
        self.event_handler.event("opened")
        try:
            await super()._handle_client()
        finally:
            self.event_handler.event("closed")

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        handler: Keeping = self.event_handler
        assert self.envelope is not None
        told = handler.behaviour(self.envelope)
        if told.get("drop") == "data":
            self.transport.abort()
            return
        if told.get("data"):
            await self.push(str(told["data"]))
            return
        if told.get("drop") == "content" or told.get("in_content"):
            await self.push("354 go on")
            await self._reader.read(4096)
            if told.get("in_content"):
                await self.push(str(told["in_content"]))
                self.transport.close()
            else:
                self.transport.abort()
            return
        await super().smtp_DATA(arg)


async def main(told: dict[str, str]) -> None:
    loop = asyncio.get_running_loop()
    context = None
    if told["pem"]:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(told["pem"])
        if told.get("newest"):
            context.minimum_version = ssl.TLSVersion.TLSv1
            context.set_ciphers("DEFAULT:@SECLEVEL=0")
            context.maximum_version = ssl.TLSVersion[told["newest"]]
    starttls = told["tls"] == "starttls"
    keeping = Keeping(Path(told["folder"]), told.get("tokens", ""))

    def authenticate(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: Any) -> AuthResult:
        assert isinstance(given, LoginPassword)
        right = (given.login.decode(), given.password.decode()) == (told["user"], told["password"])
        if right:
            return AuthResult(success=True)
        said = f"535 5.7.8 not {given.password.decode('ascii', 'replace')}"
        return AuthResult(success=False, handled=False, message=said if told.get("indiscreet") else None)

    excluded = ["PLAIN", "LOGIN"] if keeping.tokens else ["XOAUTH2", *(["PLAIN"] if told.get("only_login") else [])]

    def factory() -> Server:
        return Server(
            keeping,
            hostname="correo.prueba",
            tls_context=context if starttls else None,
            require_starttls=starttls,
            auth_required=bool(told["user"]),
            auth_require_tls=starttls,
            authenticator=authenticate,
            auth_exclude_mechanism=excluded,
            loop=loop,
        )

    listening = await loop.create_server(factory, "127.0.0.1", 0, ssl=context if told["tls"] == "tls" else None)
    print(listening.sockets[0].getsockname()[1], flush=True)
    ended = asyncio.Event()

    def wait_for_end() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait_for_end, daemon=True).start()
    await ended.wait()
    listening.close()


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    asyncio.run(main(json.loads(sys.argv[1])))
