"""Open Images, with and without what changed in V6."""

from __future__ import annotations

from typing import Any

from trainer.corpus import detect

IMAGES = (
    "ImageID,Subset,OriginalURL,OriginalLandingURL,License,AuthorProfileURL,Author,Title,OriginalSize,OriginalMD5,"
    "Thumbnail300KURL,Rotation\n"
    '000002b66c9c498e,train,https://farm7/1.jpg,https://flickr/1,https://cc/by/2.0/,https://a,"Smith, J",T,9,x==,,0.0\n'
    "000002b97e5471a0,train,https://farm7/2.jpg,https://flickr/2,https://cc/by/2.0/,https://a,B,T,9,x==,,\n"
)
CLASSES = '/m/0bt9lr,Dog\n/m/01yrx,Cat\n/m/0pg52,"Taxi, cab"\n/m/0c9ph5,Flower\n'


def test_verified_absent_labels_do_not_count(corpus: Any) -> None:
    corpus.put("train-images-with-labels-with-rotation.csv", IMAGES)
    corpus.put("class-descriptions.csv", CLASSES)
    corpus.put(
        "train-annotations-human-imagelabels.csv",
        "ImageID,Source,LabelName,Confidence\n"
        "000002b66c9c498e,verification,/m/0bt9lr,1\n"
        "000002b66c9c498e,verification,/m/01yrx,0\n"
        "000002b97e5471a0,verification,/m/0c9ph5,0\n",
    )
    corpus.put(
        "train-annotations-machine-imagelabels.csv",
        "ImageID,Source,LabelName,Confidence\n"
        "000002b66c9c498e,machine,/m/01yrx,0.9\n"
        "000002b66c9c498e,machine,/m/0pg52,0.7\n"
        "000002b66c9c498e,machine,/m/0c9ph5,0.3\n",
    )
    picture = corpus.put("images/train/000002b66c9c498e.jpg")
    assert detect(corpus.folder) == "open_images"
    posts, rejects = corpus.read()
    post = posts["000002b66c9c498e"]
    assert set(post.hashtags) == {"dog", "taxicab"}
    assert (post.image, post.url, post.licence) == (picture, "https://farm7/1.jpg", "https://cc/by/2.0/")
    assert post.split == "train"
    assert posts["000002b97e5471a0"].hashtags == ()
    assert not rejects


def test_v6_names_its_columns_and_its_subset_in_file_names(corpus: Any) -> None:
    corpus.put("oidv6-class-descriptions.csv", "LabelName,DisplayName\n" + CLASSES)
    corpus.put(
        "oidv6-test-annotations-human-imagelabels.csv",
        "ImageID,Source,LabelName,Confidence\nabc,verification,/m/0bt9lr,1\nabd,verification,/m/0bt9lr,maybe\n",
    )
    posts, rejects = corpus.read()
    assert posts["abc"].hashtags == ("dog",)
    assert posts["abc"].split == "validation"
    assert "maybe" in rejects["abd:/m/0bt9lr"]
