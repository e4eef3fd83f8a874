"""TLS in front of the tests' server, whose build has none: what a client asks of it and verifies is as of a server that
ends TLS itself."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_REQUEST = 8
"""Bytes of a client's wish for TLS, which comes before anything else."""


@contextmanager
def tls_in_front(port: int, certificate: Path) -> Iterator[int]:
    """The port of a server that answers with this key and certificate (PEM) and hands on to another port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    started: list[int] = []
    servers: list[asyncio.Server] = []
    ready = threading.Event()
    loop = asyncio.new_event_loop()

    async def hand_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        opened: list[asyncio.BaseTransport] = [writer.transport]
        try:
            with contextlib.suppress(OSError, ssl.SSLError, asyncio.IncompleteReadError):
                await reader.readexactly(_REQUEST)
                writer.write(b"S")
                await writer.drain()
                await writer.start_tls(context)
                opened.append(writer.transport)
                there_reader, there = await asyncio.open_connection("127.0.0.1", port)
                opened.append(there.transport)
                await asyncio.gather(_copy(reader, there), _copy(there_reader, writer))
        finally:
            for transport in reversed(opened):
                transport.close()

    async def serve() -> None:
        servers.append(await asyncio.start_server(hand_on, "127.0.0.1", 0))
        started.append(servers[0].sockets[0].getsockname()[1])
        ready.set()

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.set_exception_handler(lambda _loop, _context: None)  # a client that turns away is what is tested
        loop.run_until_complete(serve())
        loop.run_forever()

    thread = threading.Thread(target=run, name="tls in front")
    thread.start()
    ready.wait(30)
    try:
        yield started[0]
    finally:
        asyncio.run_coroutine_threadsafe(_end(servers[0]), loop).result(30)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(30)
        loop.close()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Until the one end closes; then the other is closed too."""
    with contextlib.suppress(OSError, ssl.SSLError):
        while part := await reader.read(65536):
            writer.write(part)
            await writer.drain()
    writer.close()


async def _end(server: asyncio.Server) -> None:
    server.close()
    others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.sleep(0.05)  # for the transports to close
