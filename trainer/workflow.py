"""Hashtags that tell how a photo was made, kept or shared, and nothing of what it shows."""

from __future__ import annotations

import re

_WORKFLOW = re.compile(
    r"""
    # the places where photos are shared, and what is done there
    insta\w* | \w*instagram\w* | ig(ers?|daily|good|dailyphoto)?
    | (flickr|tumblr|pinterest|facebook|twitter|tiktok|snapchat|reddit|500px|vsco|snapseed|lightroom|photoshop)\w*
    | repost\w* | regram\w* | latergram\w* | throwback\w* | tbt | fbf | wcw | follow\w* | f4f | l4l | likes?
    | (like|tag|tags|spam|comment)(4|for)\w* | spam | comments? | shoutout\w* | viral | explore(page)?d?
    | favou?rites? | upload(ed|s)? | untitled
    # days and collections
    | \w*(photo|pic|picture|image|shot|post|outfit|look|selfie|mood|quote)s?oftheday | potd | ootd | wotd
    | archived? | archives | backup | scan(ned|s)?
    # how a photo is made
    | \w*(photography|photographers?|photographie|photograf\w*|photoshoot) | photos? | pics? | pictures? | images?
    | snaps? | (no|without)filters? | filters? | unedited | edit(ed|s|ing)? | raw | hdr | bokeh | bnw | blackandwhite
    | monochrome | macro | longexposure | closeup | portraitmode | (square)?format | iphoneography | cameraphone
    | (canon|nikon|sony|fuji(film)?|leica|olympus|pentax|panasonic|lumix|gopro|iphone|samsung|pixel)\w*
    | geotagged | geo(lat|lon)\w* | foursquare\w*
    """,
    re.VERBOSE,
)


def is_workflow(hashtag: str) -> bool:
    """Whether a normalised hashtag is about the photo and not about what is in it."""
    return _WORKFLOW.fullmatch(hashtag) is not None
