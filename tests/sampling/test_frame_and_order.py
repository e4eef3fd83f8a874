"""The frame's digest and the order of the draw are what a shell would make of them."""

import hashlib
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sampling import DuplicateKeys, UnusableKey, first, frame_digest, new_seed, order, sealed, ticket

usable = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r\0"), min_size=1)
keys_strategy = st.lists(usable, unique=True, max_size=40)


def test_the_digest_is_that_of_the_keys_by_bytes_each_on_a_line() -> None:
    assert frame_digest(["b", "a", "ñ", "Z"]) == hashlib.sha256("Z\na\nb\nñ\n".encode()).hexdigest()
    assert frame_digest([]) == hashlib.sha256(b"").hexdigest()


@given(keys_strategy)
def test_the_frame_is_in_the_order_of_utf8_bytes(keys: list[str]) -> None:
    assert list(sealed(reversed(keys))) == sorted(keys, key=str.encode)
    assert frame_digest(keys) == frame_digest(list(reversed(keys)))


def test_a_key_twice_is_refused_and_named() -> None:
    with pytest.raises(DuplicateKeys) as error:
        frame_digest(["a", "b", "a", "c", "b", "a"])
    assert error.value.keys == ("a", "b")


@pytest.mark.parametrize("key", ["", "a\nb", "a\r", "\0", "\ud800"])
def test_a_key_that_is_no_line_of_text_is_refused(key: str) -> None:
    with pytest.raises(UnusableKey):
        sealed(["x", key])


def test_a_ticket_is_recomputed_by_sha256sum_and_the_order_by_sort() -> None:
    keys, seed = [f"311-2026-{number:06d}" for number in range(50)] + ["niño & cía"], "una semilla"
    script = """
        prefix=$(printf %s "$1" | sha256sum | cut -c1-64)
        while IFS= read -r key; do
            echo "$(printf %s%s "$prefix" "$key" | sha256sum | cut -c1-64) $key"
        done | LC_ALL=C sort
    """
    printed = subprocess.run(
        ["bash", "-c", script, "-", seed], input="\n".join(keys) + "\n", capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert printed == [f"{ticket(key, seed)} {key}" for key in order(keys, seed)]


@given(keys_strategy, st.text(st.characters(exclude_categories=["Cs"])), st.integers(0, 45))
def test_order_is_by_ticket_and_first_is_its_beginning(keys: list[str], seed: str, number: int) -> None:
    by_ticket = sorted(keys, key=lambda key: ticket(key, seed))
    assert order(keys, seed) == by_ticket
    assert first(keys, seed, number) == by_ticket[:number]


def test_seeds_are_hex_of_256_bits_and_never_the_same() -> None:
    seeds = {new_seed() for _ in range(50)}
    assert len(seeds) == 50
    assert all(len(seed) == 64 and set(seed) <= set("0123456789abcdef") for seed in seeds)
