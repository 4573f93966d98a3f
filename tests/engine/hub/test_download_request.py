"""Single requests: TLS, proxies, redirects, and being told to stop in any phase."""

from __future__ import annotations

import http.server
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from engine.errors import Cancelled, CertificateInvalid, ProxyUnusable, RedirectRefused
from engine.hub.transfer.failures import Interruption, LineLost
from engine.hub.transfer.halting import Halt, Patience
from engine.hub.transfer.request import Answer, get
from tests.hub_server import online

BODY = bytes(range(256)) * 4000
Respond = Callable[[http.server.BaseHTTPRequestHandler], None]


def send_body(handler: http.server.BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(BODY)))
    handler.end_headers()
    handler.wfile.write(BODY)


def send_chunks(handler: http.server.BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    for start in range(0, len(BODY), 100_000):
        piece = BODY[start : start + 100_000]
        handler.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
    handler.wfile.write(b"0\r\n\r\n")


def lead_to(place: str) -> Respond:
    def respond(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", place)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return respond


@contextmanager
def server(
    respond: Respond, context: ssl.SSLContext | None = None
) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """A web server; its address, and the headers of each request with its line."""
    asked: list[dict[str, str]] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked.append({"line": self.requestline, **dict(self.headers.items())})
            respond(self)

        def do_CONNECT(self) -> None:
            asked.append({"line": self.requestline, **dict(self.headers.items())})
            host, _, port = self.path.rpartition(":")
            with socket.create_connection((host, int(port))) as there:
                self.send_response(200)
                self.end_headers()
                back = threading.Thread(target=relay, args=(there, self.connection))
                back.start()
                relay(self.connection, there)
                back.join()
            self.close_connection = True

        def log_message(self, *arguments: object) -> None:
            pass

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = False

        def handle_error(self, request: object, client_address: object) -> None:
            pass

    running = Server(("127.0.0.1", 0), Handler)
    if context is not None:
        running.socket = context.wrap_socket(running.socket, server_side=True)
    thread = threading.Thread(target=running.serve_forever, args=(0.01,))
    thread.start()
    scheme = "https" if context else "http"
    try:
        yield f"{scheme}://127.0.0.1:{running.server_port}", asked
    finally:
        running.shutdown()
        running.server_close()
        thread.join()


def relay(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        return


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for the loopback, with its key in the same file."""
    if not shutil.which("openssl"):
        pytest.skip("needs the openssl command to make a certificate")
    folder = tmp_path_factory.mktemp("certificate")
    key, made = folder / "key.pem", folder / "made.pem"
    subprocess.run(
        [
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
            "-subj", "/CN=loopback", "-addext", "subjectAltName=IP:127.0.0.1",
            "-keyout", str(key), "-out", str(made),
        ],
        check=True, capture_output=True,
    )  # fmt: skip
    both = folder / "both.pem"
    both.write_bytes(key.read_bytes() + made.read_bytes())
    return both


@pytest.fixture
def server_tls(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture(autouse=True)
def _no_proxies() -> Iterator[None]:
    with online():
        yield


def body_of(answer: Answer) -> bytes:
    content, piece = bytearray(), memoryview(bytearray(50_000))
    try:
        while count := answer.read_into(piece):
            content += piece[:count]
    finally:
        answer.close()
    return bytes(content)


def fetch(address: str, token: str | None = None, halt: Halt | None = None) -> bytes:
    return body_of(get(address, {}, token, halt or Halt(), Patience(connect=3, stall=3)))


# ---------------------------------------------------------------- bodies and TLS


@pytest.mark.parametrize("respond", [send_body, send_chunks])
def test_a_body_comes_whole(respond: Respond) -> None:
    with server(respond) as (address, _):
        assert fetch(address + "/a b?x=ü") == BODY


@pytest.mark.skipif(not Path("/etc").is_dir(), reason="SSL_CERT_FILE counts where OpenSSL decides")
@pytest.mark.parametrize("respond", [send_body, send_chunks])
def test_a_certificate_that_the_system_trusts_is_trusted(
    server_tls: ssl.SSLContext, certificate: Path, monkeypatch: pytest.MonkeyPatch, respond: Respond
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with server(respond, server_tls) as (address, _):
        assert fetch(address) == BODY


def test_a_certificate_that_nobody_vouches_for_is_refused(server_tls: ssl.SSLContext) -> None:
    with (
        server(send_body, server_tls) as (address, asked),
        pytest.raises(CertificateInvalid, match=r"The connection to 127\.0\.0\.1 is not safe"),
    ):
        fetch(address, token="hf_secret")
    assert asked == []


def test_a_server_that_speaks_something_else_is_no_hub() -> None:
    with server(lambda handler: handler.wfile.write(b"+OK POP3 ready\r\n\r\n") and None) as (
        address,
        _,
    ):
        with pytest.raises(LineLost):
            fetch(address)
        with pytest.raises((LineLost, Interruption)):
            fetch(address.replace("http:", "https:"))


# ---------------------------------------------------------------- redirects


@pytest.mark.skipif(not Path("/etc").is_dir(), reason="SSL_CERT_FILE counts where OpenSSL decides")
def test_an_encrypted_connection_is_never_left_for_an_open_one(
    server_tls: ssl.SSLContext, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with server(send_body) as (plain, asked), server(lead_to(plain), server_tls) as (address, _):
        with pytest.raises(RedirectRefused, match="from an encrypted connection to an open one"):
            fetch(address)
        assert asked == []


@pytest.mark.parametrize(
    "place", ["ftp://127.0.0.1/x", "file:///etc/passwd", "http://[", "http:///x", "http://u:p@h/x"]
)
def test_a_redirect_that_leads_nowhere_good_is_refused(place: str) -> None:
    with server(lead_to(place)) as (address, _), pytest.raises(RedirectRefused):
        fetch(address)


def test_redirects_without_end_are_refused() -> None:
    with (
        server(lead_to("/again")) as (address, _),
        pytest.raises(RedirectRefused, match="on and on"),
    ):
        fetch(address)


def test_a_token_stays_with_its_host_and_is_not_taken_up_again() -> None:
    with ExitStack() as stack:
        home: list[str] = []

        def at_home(handler: http.server.BaseHTTPRequestHandler) -> None:
            if handler.path == "/start":
                lead_to("/here")(handler)
            elif handler.path == "/here":
                lead_to(elsewhere + "/there")(handler)
            else:
                send_body(handler)

        address, asked = stack.enter_context(server(at_home))
        home.append(address)
        elsewhere, away = stack.enter_context(
            server(lambda handler: lead_to(home[0] + "/back")(handler))
        )
        assert fetch(address + "/start", token="hf_secret") == BODY
    told = {each["line"].split()[1]: each.get("Authorization") for each in [*asked, *away]}
    assert told == {
        "/start": "Bearer hf_secret", "/here": "Bearer hf_secret", "/there": None, "/back": None,
    }  # fmt: skip


# ---------------------------------------------------------------- proxies


def test_an_open_address_is_asked_of_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with server(send_body) as (proxy, asked):
        monkeypatch.setenv("http_proxy", proxy.replace("://", "://user:pass%20word@"))
        assert fetch("http://hub.example/x?y") == BODY
    assert asked[0]["line"] == "GET http://hub.example/x?y HTTP/1.1"
    assert asked[0]["Host"] == "hub.example"
    assert asked[0]["Proxy-Authorization"] == "Basic dXNlcjpwYXNzIHdvcmQ="


@pytest.mark.skipif(not Path("/etc").is_dir(), reason="SSL_CERT_FILE counts where OpenSSL decides")
def test_an_encrypted_address_is_reached_through_the_proxys_tunnel(
    server_tls: ssl.SSLContext, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with server(send_body, server_tls) as (address, behind), server(send_body) as (proxy, asked):
        monkeypatch.setenv("https_proxy", proxy.replace("://", "://u:p@"))
        assert fetch(address, token="hf_secret") == BODY
    assert asked[0]["line"].startswith("CONNECT 127.0.0.1:")
    assert "Authorization" not in asked[0]
    assert "Proxy-Authorization" not in behind[0]
    assert behind[0]["Authorization"] == "Bearer hf_secret"


def test_a_proxy_is_passed_by_where_the_system_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with server(send_body) as (address, _):
        assert fetch(address) == BODY


def test_a_proxy_that_wants_a_password_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    listener = socket.create_server(("127.0.0.1", 0))

    def refuse() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")

    thread = threading.Thread(target=refuse)
    thread.start()
    with listener:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{listener.getsockname()[1]}")
        with pytest.raises(ProxyUnusable, match="it wants a user and a password"):
            fetch("https://hub.example/x")
        thread.join()


# ---------------------------------------------------------------- told to stop


@pytest.mark.parametrize("phase", ["connecting", "handshake", "head", "look-up"])
def test_a_request_is_abandoned_at_once_in_any_phase(
    phase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancel, went_on = threading.Event(), threading.Event()
    with ExitStack() as stack:
        # It is never accepted: the system completes the connection, and nobody answers.
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=1))
        port = listener.getsockname()[1]
        address = f"{'https' if phase == 'handshake' else 'http'}://127.0.0.1:{port}/x"
        if phase == "connecting":  # a full queue: the system does not answer either
            for _ in range(8):
                filler = stack.enter_context(socket.socket())
                filler.setblocking(False)
                filler.connect_ex(("127.0.0.1", port))
            time.sleep(0.1)
        if phase == "look-up":
            monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: went_on.wait(5) and [])
        cancelled_at: list[float] = []

        def set_cancel() -> None:
            cancelled_at.append(time.monotonic())
            cancel.set()

        timer = threading.Timer(0.3, set_cancel)
        timer.start()
        with pytest.raises(Cancelled):
            fetch(address, halt=Halt(cancel))
        late = time.monotonic() - cancelled_at[0]
        went_on.set()
        timer.join()
    assert late < 0.2
