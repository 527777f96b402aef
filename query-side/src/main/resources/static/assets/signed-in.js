// A sign-in that ends while somebody writes: said in time, renewed while they write, and given again beside the text.
(() => {
"use strict";
const {send, showProblem, words} = steerlog;
const SOON_MS = 5 * 60_000;
const page = document.body.dataset;
const dialog = document.getElementById("again");
if (!dialog || !page.until) return;

let until = Number(page.until);
let answer = null;

/** @returns whether the same person is signed in again; another person starts from a fresh page. */
function signInAgain() {
    answer ??= new Promise(done => {
        dialog.showModal();
        dialog.addEventListener("close", () => { answer = null; done(dialog.returnValue === "in"); }, {once: true});
    });
    return answer;
}

dialog.querySelector("form").addEventListener("submit", async event => {
    event.preventDefault();
    const form = event.target;
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    const given = {name: form.elements.name.value, password: form.elements.password.value};
    const reply = await send("POST", "/api/v1/sign-in", {json: given});
    delete form.dataset.busy;
    if (!reply.ok) {
        showProblem(form, reply.body);
        return;
    }
    form.reset();
    if (reply.body.account !== page.account) {
        location.reload();
        return;
    }
    until = Date.parse(reply.body.expires);
    warn(false);
    dialog.close("in");
    watch();
});

function warn(is) {
    const bar = document.getElementById("ending");
    bar.hidden = !is;
    if (is) bar.querySelector("[data-at]").textContent = new Date(until).toTimeString().slice(0, 5);
}

document.getElementById("ending").querySelector("button").addEventListener("click", signInAgain);

/** Asking who one is renews the sign-in where it can be renewed. */
async function ask() {
    if (steerlog.unsaved?.().length) {
        const me = await send("GET", "/api/v1/me");
        if (me.ok) until = Date.parse(me.body.expires);
    }
    const left = until - Date.now();
    warn(left < SOON_MS);
    if (left > 0) watch();
}

let timer = 0;
function watch() {
    clearTimeout(timer);
    const left = until - Date.now();
    const next = left > SOON_MS ? left - SOON_MS + 1000 : Math.max(1000, Math.min(60_000, left));
    timer = setTimeout(ask, Math.min(next, 2 ** 31 - 1));
}

steerlog.signInAgain = signInAgain;
watch();
if (until - Date.now() < SOON_MS) ask();
})();
