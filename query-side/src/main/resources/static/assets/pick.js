// Choosing agencies by typing any part of their name, with or without diacritics:
// <div class="pick" data-pick="lead"><input data-field="lead" …></div>, `data-many` for several. The choices stand in #agency-names.
(() => {
"use strict";
const {element, showProblem, words} = steerlog;
const MOST = 8;
let made = 0;

const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
const initials = text => text.split(/[^\p{L}\d]+/u).filter(Boolean).map(word => word[0]).join("");

const choices = [...document.querySelectorAll("#agency-names option")].map(option => {
    const text = plain(option.value);
    return {id: option.dataset.id, name: option.value, text, short: plain(option.dataset.short ?? ""),
        initials: [initials(text), initials(text.replace(/\b(va|cua)\b/g, " "))]};
});
const named = new Map(choices.map(choice => [choice.id, choice]));

/** How well `choice` fits: 0 not at all, the more the better. */
function fit(choice, sought) {
    if (choice.text === sought || choice.short === sought) return 5;
    if (choice.text.startsWith(sought)) return 4;
    if (choice.short.startsWith(sought) || choice.initials.some(one => one.startsWith(sought.replaceAll(" ", "")))) return 3;
    return sought.split(/\s+/).every(word => choice.text.includes(word)) ? 2 : 0;
}

function found(text, taken) {
    const sought = plain(text.trim());
    if (!sought) return [];
    return choices.map(choice => ({choice, rank: taken.includes(choice.id) ? 0 : fit(choice, sought)}))
        .filter(one => one.rank).sort((a, b) => b.rank - a.rank || a.choice.name.length - b.choice.name.length)
        .slice(0, MOST).map(one => one.choice);
}

function enhance(pick) {
    if (pick.dataset.ready) return;
    pick.dataset.ready = "yes";
    const many = "many" in pick.dataset;
    const input = pick.querySelector("input");
    const list = element("ul", {class: "pick-list", role: "listbox", id: `pick-${++made}`, hidden: true, "aria-label": input.dataset.label ?? ""});
    const chips = element("div", {class: "chips"});
    input.removeAttribute("list");
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) {
        input.setAttribute(name, value);
    }
    if (many) pick.prepend(chips);
    pick.append(list);
    let active = -1;

    const ids = () => [...pick.querySelectorAll("input[type=hidden]")].map(one => one.value);
    const tell = () => pick.dispatchEvent(new CustomEvent("steerlog:picked", {bubbles: true}));

    function close() {
        list.hidden = true;
        active = -1;
        input.setAttribute("aria-expanded", "false");
        input.removeAttribute("aria-activedescendant");
    }

    function point(index) {
        active = index;
        [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
        if (index < 0) return input.removeAttribute("aria-activedescendant");
        input.setAttribute("aria-activedescendant", list.children[index].id);
        list.children[index].scrollIntoView({block: "nearest"});
    }

    function open() {
        const offered = found(input.value, ids());
        list.replaceChildren(...offered.map((choice, at) =>
            element("li", {role: "option", id: `${list.id}-${at}`, "data-id": choice.id, "aria-selected": "false"}, choice.name)));
        list.hidden = !offered.length;
        input.setAttribute("aria-expanded", String(!list.hidden));
        point(offered.length ? 0 : -1);
    }

    function drop(id) {
        pick.querySelectorAll(`input[type=hidden][value="${CSS.escape(id)}"]`).forEach(one => one.remove());
        chips.querySelectorAll(`[data-id="${CSS.escape(id)}"]`).forEach(one => one.remove());
        tell();
    }

    function chip(choice) {
        const away = element("button", {type: "button", "aria-label": `${words("remove")}: ${choice.name}`}, "×");
        away.addEventListener("click", () => { drop(choice.id); input.focus(); });
        return element("span", {class: "chip", "data-id": choice.id}, element("span", {}, choice.name), away);
    }

    function take(id) {
        const choice = named.get(id);
        if (!choice) return;
        if (!many) pick.querySelectorAll("input[type=hidden]").forEach(one => one.remove());
        pick.append(element("input", {type: "hidden", name: pick.dataset.pick, value: id, "data-kind": many ? "list" : false}));
        if (many) chips.append(chip(choice));
        input.value = many ? "" : choice.name;
        close();
        tell();
    }

    function clear() {
        pick.querySelectorAll("input[type=hidden]").forEach(one => one.remove());
        chips.replaceChildren();
        input.value = "";
        close();
    }

    input.addEventListener("input", () => {
        if (!many) pick.querySelectorAll("input[type=hidden]").forEach(one => one.remove());
        open();
    });
    input.addEventListener("keydown", event => {
        if (event.isComposing) return;
        const last = list.children.length - 1;
        if (event.key === "ArrowDown") { event.preventDefault(); list.hidden ? open() : point(Math.min(active + 1, last)); }
        else if (event.key === "ArrowUp" && !list.hidden) { event.preventDefault(); point(Math.max(active - 1, 0)); }
        else if (event.key === "Escape" && !list.hidden) { event.stopPropagation(); close(); }
        else if ((event.key === "Enter" || event.key === "Tab") && !list.hidden && active >= 0) {
            if (event.key === "Enter") event.preventDefault();
            take(list.children[active].dataset.id);
        } else if (event.key === "Backspace" && many && !input.value && ids().length) drop(ids().at(-1));
    });
    list.addEventListener("pointerdown", event => {
        const option = event.target.closest("[role=option]");
        if (!option) return;
        event.preventDefault();
        take(option.dataset.id);
        input.focus();
    });
    input.addEventListener("blur", close);
    (pick.dataset.chosen ?? "").split(" ").filter(Boolean).forEach(take);
    pick.closest("form")?.addEventListener("reset", clear);
    pick.steerlogPick = {ids, input, take, clear, unsettled: () => input.value.trim() !== "" && (many || !ids().length)};
}

/** What was typed and names nobody is not left out in silence. */
document.addEventListener("submit", event => {
    const open = [...event.target.querySelectorAll(".pick")].map(pick => pick.steerlogPick).filter(Boolean);
    for (const one of open) {
        const exact = one.unsettled() && found(one.input.value, []).find(choice => choice.text === plain(one.input.value.trim()));
        if (exact) one.take(exact.id);
    }
    const wrong = open.filter(one => one.unsettled());
    if (!wrong.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    showProblem(event.target, {title: words("incomplete"),
        errors: wrong.map(one => ({pointer: `/${one.input.dataset.field}`, message: words("pickOne")}))});
}, true);

steerlog.pick = root => root.querySelectorAll(".pick").forEach(enhance);
steerlog.pick(document);
document.addEventListener("htmx:afterSettle", () => steerlog.pick(document));
})();
