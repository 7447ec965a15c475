"""RedCaps, CC3M, CC12M and LAION, and the nouns of captions."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from trainer.corpus import detect
from trainer.corpus.text import caption_hashtags, hashtags_in


def test_redcaps_names_its_subreddit(corpus: Any) -> None:
    annotations = [
        {"image_id": "bpzj7r", "author": "a", "url": "https://i.redd.it/1.jpg", "raw_caption": "My Shiba! #Doge",
         "caption": "my shiba! #doge", "subreddit": "shiba", "score": 21, "created_utc": 1, "permalink": "/r/",
         "crosspost_parents": None},
        {"image_id": "aaaaaa", "url": "https://i.redd.it/2.jpg", "raw_caption": "The Taj Mahal by night",
         "subreddit": "itookapicture"},
        {"image_id": "bbbbbb", "raw_caption": "no address", "subreddit": "shiba"},
    ]  # fmt: skip
    corpus.put("annotations/shiba_2019.json", json.dumps({"info": {"description": "x"}, "annotations": annotations}))
    picture = corpus.put("images/shiba/bpzj7r.jpg")
    assert detect(corpus.folder) == "captions"
    posts, rejects = corpus.read()
    first, second = posts["bpzj7r"], posts["aaaaaa"]
    assert (first.hashtags, first.source, first.image) == (("doge",), "r/shiba", picture)
    assert (second.hashtags, second.url) == (("tajmahal", "night"), "https://i.redd.it/2.jpg")
    assert set(rejects) == {"bbbbbb"}


def test_a_torn_redcaps_file_ends_with_a_reject(corpus: Any) -> None:
    entries = [{"image_id": f"id{number}", "url": "https://a/1.jpg", "raw_caption": "#dog"} for number in range(9)]
    corpus.put("annotations/dogs_2019.json", json.dumps({"annotations": entries})[:-50])
    posts, rejects = corpus.read()
    assert len(posts) in range(1, 9)
    assert "breaks off" in rejects[f"dogs_2019:{len(posts)}"]


def test_cc3m_and_cc12m_have_their_columns_the_other_way_round(corpus: Any) -> None:
    corpus.put(
        "Train_GCC-training.tsv",
        "a very typical bus station\thttp://lh6.ggpht.com/1\nsierra looked stunning in this top\thttp://a/2\n",
    )
    corpus.put("Validation_GCC-1.1.0-Validation.tsv", 'author : "a" life in\thttp://a/3\nbroken\n')
    corpus.put("cc12m.tsv", "https://a/4.jpg\tLoaf of bread, sliced\n")
    picture = corpus.put("images/cc12m_0.webp")
    assert detect(corpus.folder) == "captions"
    posts, rejects = corpus.read()
    first = posts["Train_GCC-training:0"]
    assert (first.hashtags, first.url, first.split) == (("busstation",), "http://lh6.ggpht.com/1", "train")
    assert posts["Validation_GCC-1.1.0-Validation:0"].split == "validation"
    assert posts["cc12m:0"].hashtags == ("loafofbread",)
    assert (posts["cc12m:0"].url, posts["cc12m:0"].image) == ("https://a/4.jpg", picture)
    assert rejects == {"Validation_GCC-1.1.0-Validation:1": "not one address and one caption"}


def test_laion_has_capitals_and_numbers_as_floats(corpus: Any) -> None:
    rows = [
        {
            "SAMPLE_ID": 1581282014547.0,
            "URL": "https://a/1.jpg",
            "TEXT": "Golden Retrievers in a garden",
            "LICENSE": "?",
        },
        {"SAMPLE_ID": None, "URL": "https://a/2.jpg", "TEXT": None, "LICENSE": "CC-BY"},
        {"SAMPLE_ID": 3.0, "URL": "https://a/3.jpg", "TEXT": "red wine", "LICENSE": "CC-BY"},
    ]
    pq.write_table(pa.Table.from_pylist(rows), corpus.folder / "part-00000.snappy.parquet")
    picture = corpus.put("images/1581282014547.jpg")
    assert detect(corpus.folder) == "captions"
    posts, rejects = corpus.read()
    first, third = posts["part-00000.snappy:0"], posts["part-00000.snappy:2"]
    assert (first.hashtags, first.image, first.licence) == (("goldenretrievers", "garden"), picture, "")
    assert (third.hashtags, third.licence) == (("redwine",), "CC-BY")
    assert rejects == {"part-00000.snappy:1": "no caption"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#dog#cat, #Dog!", ("dog", "cat")),
        ("＃桜 #été_2020 #日本", ("桜", "ete2020", "日本")),
        ("it&#39;s https://a.b/c#part x#y", ()),
        ("#1 dad", ()),
        ("#7eleven #snake_case #don't", ("7eleven", "snakecase", "don")),
    ],
)
def test_hashtags_in_a_text(text: str, found: tuple[str, ...]) -> None:
    assert hashtags_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A golden retriever by the sea", ("goldenretriever", "sea")),
        ("dogs, house", ("dogs", "house")),
        ("my dog's tail and a lady's slipper", ("dog", "tail", "ladysslipper")),
        ("lily of the valley in it", ("lilyofthevalley",)),
        ("He is in at it as we do", ()),
        ("be am", ()),
        ("She'll have what it's not, I don't", ()),
        ("a hot dog and a hotdog", ("hotdog",)),
        ("jack-o'-lantern on 3 t-shirts", ("jackolantern", "tshirts")),
        ("", ()),
    ],
)
def test_nouns_are_the_longest_runs_of_words_that_wordnet_has(text: str, found: tuple[str, ...]) -> None:
    assert caption_hashtags(text) == found
