"""Instagram by way of Instaloader, and by its own export."""

from __future__ import annotations

import json
import lzma
from typing import Any

import pytest

from photohash.errors import UsageError
from trainer.corpus import detect, read_corpus


def post(caption: str | None, **more: object) -> bytes:
    edges = [] if caption is None else [{"node": {"text": caption}}]
    node = {"shortcode": "B1", "__typename": "GraphImage", "is_video": False, "display_url": "https://i/1.jpg",
            "edge_media_to_caption": {"edges": edges}} | more  # fmt: skip
    return json.dumps({"node": node, "instaloader": {"version": "4.13", "node_type": "Post"}}).encode()


def test_instaloader_packs_a_post_into_xz(corpus: Any) -> None:
    corpus.put("dogs/2019-01-01_12-00-00_UTC.json.xz", lzma.compress(post("Walk #GoldenRetriever #dog.of the day")))
    picture = corpus.put("dogs/2019-01-01_12-00-00_UTC.jpg")
    corpus.put("dogs/2019-01-02_12-00-00_UTC.json", post(None))
    profile = {"node": {"username": "a"}, "instaloader": {"node_type": "Profile"}}
    corpus.put("dogs/a_17.json.xz", lzma.compress(json.dumps(profile).encode()))
    assert detect(corpus.folder) == "instaloader"
    posts, rejects = corpus.read()
    first, second = posts.values()
    assert first.key == "dogs/2019-01-01_12-00-00_UTC"
    assert first.hashtags == ("goldenretriever", "dog")
    assert (first.image, first.url) == (picture, "https://i/1.jpg")
    assert (second.hashtags, second.image) == ((), None)
    assert not rejects


def test_lower_casing_a_caption_splits_no_hashtag(corpus: Any) -> None:
    corpus.put("a.json", post("#İstanbul #ÉTÉ #犬 #हिन्दी"))
    posts, _ = corpus.read()
    assert posts["a"].hashtags == ("istanbul", "ete", "犬", "हिन्दी")


def test_pictures_of_a_sidecar_are_numbered_and_videos_rejected(corpus: Any) -> None:
    children = [{"node": {"is_video": number == 2, "display_url": f"https://i/{number}.jpg"}} for number in (1, 2, 3)]
    corpus.put("p.json.xz", lzma.compress(post("#sea", edge_sidecar_to_children={"edges": children})))
    corpus.put("v.json.xz", lzma.compress(post("#sea", is_video=True)))
    for name in ("p_1.jpg", "p_2.jpg", "p_3.webp", "v.jpg"):
        corpus.put(name)
    posts, rejects = corpus.read()
    assert {key: entry.image.name for key, entry in posts.items()} == {"p_1": "p_1.jpg", "p_3": "p_3.webp"}
    assert posts["p_3"].url == "https://i/3.jpg"
    assert rejects == {"p_2": "a video", "v": "a video"}


def test_a_torn_file_of_instaloader_is_rejected(corpus: Any) -> None:
    corpus.put("a.json.xz", lzma.compress(post("#dog"))[:-30])
    corpus.put("b.json.xz", lzma.compress(post("#dog")))
    corpus.put("c.json.xz", lzma.compress(post("#dog", edge_media_to_caption={"edges": [{}]})))
    posts, rejects = corpus.read()
    assert set(posts) == {"b"}
    assert "cannot be read" in rejects["a"]
    assert "not laid out" in rejects["c"]


def latin1(text: str) -> str:
    return text.encode().decode("latin-1")


def media(name: str, title: str = "") -> dict[str, object]:
    return {"uri": f"media/posts/202001/{name}", "creation_timestamp": 1, "title": latin1(title)}


def test_the_export_is_utf8_read_as_latin1(corpus: Any) -> None:
    exported = [
        {"media": [media("1.jpg", "Café ☕ #café #犬")]},
        {"media": [media("2.jpg", "one"), media("3.mp4"), media("4.jpg")], "title": latin1("Été #plage")},
        {"media": "nothing"},
    ]
    corpus.put("posts_1.json", json.dumps([{"media": [media("9.jpg", "#old")]}]))
    corpus.put("export/content/posts_1.json", json.dumps(exported))
    picture = corpus.put("export/media/posts/202001/1.jpg")
    assert detect(corpus.folder) == "instagram"
    posts, rejects = corpus.read()
    place = "export/content/posts_1"
    assert posts[f"{place}:1:1"].hashtags == ("cafe", "犬")
    assert posts[f"{place}:1:1"].image == picture
    assert [posts[f"{place}:2:{number}"].hashtags for number in (1, 3)] == [("plage",)] * 2
    assert posts[f"{place}:2:1"].image is None
    assert rejects == {f"{place}:2:2": "not a photo: 3.mp4", f"{place}:3": "no list of media"}
    assert posts["posts_1:1:1"].hashtags == ("old",)


def test_what_was_never_mangled_stays(corpus: Any) -> None:
    exported = [{"media": [{"uri": "media/1.jpg", "title": "#犬 #café"}]}]
    corpus.put("posts_1.json", json.dumps(exported))
    posts, _ = corpus.read()
    assert posts["posts_1:1:1"].hashtags == ("犬", "cafe")


def test_a_torn_export_ends_with_a_reject_and_another_file_is_an_error(corpus: Any) -> None:
    text = json.dumps([{"media": [media(f"{number}.jpg", "#dog")]} for number in range(9)])
    corpus.put("posts_1.json", text[:-60])
    posts, rejects = corpus.read()
    assert len(posts) in range(1, 9)
    assert list(rejects) == [f"posts_1:{len(posts)}"]
    assert "breaks off" in rejects[f"posts_1:{len(posts)}"]
    corpus.put("posts_1.json", "not JSON")
    with pytest.raises(UsageError, match=r"posts_1\.json"):
        list(read_corpus(corpus.folder, "instagram"))
