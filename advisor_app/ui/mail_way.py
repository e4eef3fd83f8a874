"""The way that mail went last from this computer, for what goes without being asked for again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from advisor_app.services.outbox.mail_way import MailWay
    from advisor_app.ui.memory import Memory

_CLOUD = ("sign_in_at", "graph_at", "smtp_at")


def remembered_way(memory: Memory) -> MailWay | None:
    """None where nobody has sent from here yet. A password is looked for in the keyring when the way is opened."""
    from advisor_app.services.outbox.mail_way import ToFolder, ToMicrosoft, ToServer

    def kept(key: str) -> str:
        return memory.text(f"mail/{key}").strip()

    ca_file = Path(kept("ca_file")).expanduser() if kept("ca_file") else None
    port = int(kept("port")) if kept("port").isascii() and kept("port").isdigit() else 0
    match kept("way"):
        case "folder" if kept("folder"):
            return ToFolder(Path(kept("folder")).expanduser())
        case "server" if kept("host"):
            return ToServer(kept("host"), port, kept("tls") or "starttls", kept("user"), ca_file)
        case "microsoft" if kept("ms_user") and kept("ms_tenant") and kept("ms_client"):
            cloud: dict[str, Any] = {name: kept(f"ms_{name}") for name in _CLOUD if kept(f"ms_{name}")}
            authority = Path(kept("ms_ca_file")) if kept("ms_ca_file") else None
            by_graph = kept("ms_by") != "smtp"
            return ToMicrosoft(
                kept("ms_user"), kept("ms_tenant"), kept("ms_client"), by_graph, ca_file=authority, **cloud
            )
        case _:
            return None
