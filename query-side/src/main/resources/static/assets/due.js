// Due words are read by the server while they are typed: <input data-due-words="where to show it" data-on="2025-11-17">.
(() => {
"use strict";
const PAUSE = 250;
const timers = new WeakMap();
const asked = new WeakMap();

const phrases = () => document.getElementById("due-phrases").dataset;

function shown(lastDay) {
    const [year, month, day] = lastDay.split("-").map(Number);
    const weekday = new Intl.DateTimeFormat(document.documentElement.lang, {weekday: "long", timeZone: "UTC"})
        .format(new Date(Date.UTC(year, month - 1, day)));
    const two = number => String(number).padStart(2, "0");
    return phrases().dated.replace("{0}", `${two(day)}/${two(month)}/${year}`).replace("{1}", weekday);
}

function say(input, text, state) {
    const place = document.getElementById(input.dataset.dueWords);
    if (!place) return;
    place.textContent = text;
    place.dataset.state = state;
}

async function ask(input) {
    const words = input.value.trim();
    asked.set(input, words);
    if (!words) return say(input, "", "none");
    const query = new URLSearchParams({words});
    if (input.dataset.on) query.set("on", input.dataset.on);
    try {
        const answer = await fetch(`/api/v1/wordings/due?${query}`,
            {headers: {"Accept": "application/json", "Accept-Language": document.documentElement.lang}, credentials: "same-origin"});
        if (asked.get(input) !== words) return;
        if (!answer.ok) return say(input, "", "none");
        const understood = await answer.json();
        if (asked.get(input) !== words) return;
        if (understood.problem) say(input, understood.problem.message, "unclear");
        else if (understood.lastDay) say(input, shown(understood.lastDay), "dated");
        else say(input, phrases()[understood.kind.toLowerCase()], "undated");
    } catch {
        say(input, "", "none"); // the command says it again
    }
}

document.addEventListener("input", event => {
    const input = event.target.closest("[data-due-words]");
    if (!input) return;
    clearTimeout(timers.get(input));
    timers.set(input, setTimeout(() => ask(input), PAUSE));
});

document.addEventListener("steerlog:restored", event => {
    event.target.querySelectorAll("[data-due-words]").forEach(input => { if (input.value) ask(input); });
});

document.addEventListener("reset", event => {
    event.target.querySelectorAll("[data-due-words]").forEach(input => { asked.set(input, ""); say(input, "", "none"); });
});
})();
