"""From what the library knows to the lines of the sidebar. Runs in a thread."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from photohash.gui.language import tr
from photohash.gui.tree import Node
from photohash.gui.words import number
from photohash.library.query import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from photohash.app import App
    from photohash.library.records import FolderNode, Root, SavedSearch, TagNode
    from photohash.settings import TagOrder


def contents(app: App, found: Mapping[str, int]) -> Node:
    """Everything that the sidebar shows; `found` counts the photos of tags that have others below them."""
    counts = app.counts()
    root = Node("section", "")
    library = root.add(Node("section", tr("Library")))
    library.add(Node("query", tr("All photos"), "all", "", "photos", counts.photos))
    library.add(Node("review", tr("Review"), "review", "", "review", tip=tr("Say yes or no to what was suggested")))
    library.add(Node("query", tr("Unreviewed"), "unreviewed", "is:unreviewed", "question"))
    library.add(Node("duplicates", tr("Duplicates"), "duplicates", "", "duplicates"))
    if counts.failed:
        library.add(Node("failed", tr("Could not be read"), "failed", "", "failed", counts.failed))
    _add_searches(root, app.saved_searches())
    _add_folders(root, app.folders(), app.roots())
    _add_tags(root, app.tags(), found, app.settings.tag_order)
    return root


def _add_searches(root: Node, searches: Sequence[SavedSearch]) -> None:
    if searches:
        section = root.add(Node("section", tr("Searches")))
        for each in searches:
            section.add(Node("search", each.name, each.name, each.query, "search", tip=each.query))


def _add_folders(root: Node, folders: Sequence[FolderNode], roots: Sequence[Root]) -> None:
    if not folders:
        return
    section = root.add(Node("section", tr("Folders")))
    paths = {each.id: each.path for each in roots}
    known: dict[tuple[int, str], Node] = {}
    for each in folders:
        place = paths[each.root_id]
        whole = tip = str(place / each.path)
        if not each.online:
            tip = tr("{folder} is offline; nothing of it is forgotten").format(folder=tip)
        node = Node(
            "folder", each.name, whole, f"folder:{quoted(whole)}", "folder" if each.online else "offline",
            each.count, each.online, tip,
        )  # fmt: skip
        above = known.get((each.root_id, each.path.rpartition("/")[0])) if each.path else section
        known[each.root_id, each.path] = (above or section).add(node)


def _add_tags(root: Node, tags: Sequence[TagNode], found: Mapping[str, int], order: TagOrder) -> None:
    if not tags:
        return
    section = root.add(Node("section", tr("Tags"), "tags"))
    known = {tag.name: tag for tag in tags}
    below: dict[str, list[TagNode]] = defaultdict(list)
    for tag in tags:
        for parent in tag.parents or ("",):
            below[parent if parent in known else ""].append(tag)

    def photos(tag: TagNode) -> int:
        return found.get(tag.name, tag.suggested + tag.accepted)

    def place(tag: TagNode) -> tuple[int, str]:
        return -photos(tag) if order == "photos" else 0, tag.display.casefold()

    def fill(node: Node, name: str, above: frozenset[str]) -> None:
        for tag in sorted(below[name], key=place):
            if tag.name not in above:
                child = node.add(
                    Node(
                        "tag", tag.display, tag.name, f"#{tag.name}", "hidden" if tag.hidden else "tag",
                        photos(tag) or None, not tag.hidden, _tag_tip(tag),
                    )
                )  # fmt: skip
                fill(child, tag.name, above | {tag.name})
                if not child.children and not child.count and not tag.hidden and not tag.rejected:
                    node.children.pop()  # the vocabulary has it, and no photo

    fill(section, "", frozenset())


def _tag_tip(tag: TagNode) -> str:
    return tr("#{tag}: {accepted} accepted, {suggested} suggested, {rejected} rejected").format(
        tag=tag.display, accepted=number(tag.accepted), suggested=number(tag.suggested), rejected=number(tag.rejected)
    )
