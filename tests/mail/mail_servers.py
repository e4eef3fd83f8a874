"""Starting the tests' mail server, telling it what to do, and reading what it kept."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from advisor_app.mail.passwords import Password
from advisor_app.mail.smtp_server import SmtpServer, TimeOuts, Tls

USER = "calidad"
PASSWORD = "contraseña de prueba"
QUICK = TimeOuts(connecting=10, command=10, after_final_dot=10)


@dataclass
class MailServer:
    folder: Path
    tls: Tls
    authority: Path | None
    user: str
    port: int
    process: subprocess.Popen[str]
    _seen: int = field(default=0)

    def address(self, **changes: object) -> SmtpServer:
        known: dict[str, object] = {
            "host": "127.0.0.1",
            "port": self.port,
            "tls": self.tls,
            "user": self.user,
            "password": Password(PASSWORD) if self.user else None,
            "ca_file": self.authority,
            "time_outs": QUICK,
        }
        return SmtpServer(**(known | changes))  # type: ignore[arg-type]

    def behave(self, **for_recipients: dict[str, object]) -> None:
        """Keyword `all` stands for "*"; others are first recipients before the "@entidad.example"."""
        told = {"*" if who == "all" else f"{who}@entidad.example": what for who, what in for_recipients.items()}
        part = self.folder / "behaviour.part"
        part.write_text(json.dumps(told), "utf-8")
        part.replace(self.folder / "behaviour.json")

    def kept(self) -> list[dict[str, object]]:
        """What was accepted since the last `forget`."""
        return self._lines("kept.jsonl")[self._seen :]

    def kept_ids(self) -> list[str]:
        return [str(line["message_id"]) for line in self.kept()]

    def content(self, number: object) -> bytes:
        return (self.folder / f"{number}.eml").read_bytes()

    def events(self) -> list[dict[str, object]]:
        return self._lines("events.jsonl")

    def forget(self) -> None:
        self.behave()
        self._seen = len(self._lines("kept.jsonl"))

    def stop(self) -> None:
        self.process.communicate(timeout=20)

    def _lines(self, name: str) -> list[dict[str, object]]:
        text = (self.folder / name).read_text("utf-8")
        return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]


def start_server(
    folder: Path, tls: Tls, *, pem: Path | None, authority: Path | None, user: str = USER, **more: object
) -> MailServer:
    folder.mkdir(parents=True, exist_ok=True)
    told = {"folder": str(folder), "pem": str(pem or ""), "tls": tls.value, "user": user, "password": PASSWORD, **more}
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("mail_server_process.py")), json.dumps(told)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    port = int(process.stdout.readline())
    return MailServer(folder, tls, authority, user, port, process)
