"""HARRISON, NUS-WIDE and MIRFLICKR: lists of photos and files of tags."""

from __future__ import annotations

from typing import Any

import pytest

from photohash.errors import UsageError
from trainer.corpus import detect, read_corpus


def test_harrisons_directory_names_are_no_tags(corpus: Any) -> None:
    corpus.put("data_list.txt", "instagram_dataset/sea/image_50.jpg\ninstagram_dataset/sea/image_51.jpg\n")
    corpus.put("tag_list.txt", "trip travel \nbeach sea \n")
    picture = corpus.put("instagram_dataset/sea/image_50.jpg")
    assert detect(corpus.folder) == "harrison"
    posts, _ = corpus.read()
    first, second = posts.values()
    assert first.hashtags == ("trip", "travel")
    assert second.hashtags == ("beach", "sea")
    assert (first.image, second.image) == (picture, None)
    assert first.source == "harrison"


def test_lists_of_different_length_are_an_error(corpus: Any) -> None:
    corpus.put("data_list.txt", "a/1.jpg\na/2.jpg\n")
    corpus.put("tag_list.txt", "dog\n")
    with pytest.raises(UsageError, match=r"2 lines.*1"):
        list(read_corpus(corpus.folder))


def nus_wide(corpus: Any) -> None:
    corpus.put("ImageList/Imagelist.txt", "actor\\0001_2124494179.jpg\r\nactor\\0002_42.jpg\r\nzoos\\0003_7.jpg\r\n")
    corpus.put("ImageList/TestImagelist.txt", "actor\\0002_42.jpg\r\n")
    corpus.put("NUS_WID_Tags/All_Tags.txt", "2124494179      cole sprouse portrait \n42\n8 lion\n")
    corpus.put(
        "NUS-WIDE-urls.txt",
        "Photo_file Photo_id url_Large url_Middle url_Small url_Original\n"
        "C:\\ImageData\\Flickr\\actor\\0001_2124494179.jpg  2124494179  null  http://m/1.jpg http://s/1.jpg null\n",
    )


def test_nus_wide_lists_paths_with_backslashes(corpus: Any) -> None:
    nus_wide(corpus)
    picture = corpus.put("Flickr/actor/0001_2124494179.jpg")
    other = corpus.put("images/42.jpg")
    assert detect(corpus.folder) == "nus_wide"
    posts, rejects = corpus.read()
    first, second = posts["actor/0001_2124494179.jpg"], posts["actor/0002_42.jpg"]
    assert first.hashtags == ("cole", "sprouse", "portrait")
    assert (first.image, first.url, first.split) == (picture, "http://m/1.jpg", "train")
    assert (second.hashtags, second.image, second.url, second.split) == ((), other, "", "validation")
    assert "photo 8" in rejects["zoos/0003_7.jpg"]


def test_mirflickr_has_a_file_of_tags_a_photo(corpus: Any) -> None:
    for number in (2, 10, 1):
        corpus.put(f"meta/tags/tags{number}.txt", f"photo{number}\r\nreflection\r\n")
        corpus.put(f"meta/tags_raw/tags{number}.txt", "Raw Tag\r\n")
        corpus.put(f"im{number}.jpg")
    corpus.put("meta/license/license2.txt", "by someone\r\nhttp://creativecommons.org/licenses/by/2.0/\r\n")
    assert detect(corpus.folder) == "mirflickr"
    posts, _ = corpus.read()
    assert list(posts) == ["im1", "im2", "im10"]
    assert posts["im10"].hashtags == ("photo10", "reflection")
    assert posts["im10"].image == corpus.folder / "im10.jpg"
    assert posts["im2"].licence == "http://creativecommons.org/licenses/by/2.0/"


def test_the_million_of_mirflickr_is_in_folders_of_ten_thousand(corpus: Any) -> None:
    corpus.put("tags/3/31234.txt", "dog\n")
    picture = corpus.put("images/3/31234.jpg")
    posts, _ = corpus.read()
    assert (posts["im31234"].hashtags, posts["im31234"].image) == (("dog",), picture)
