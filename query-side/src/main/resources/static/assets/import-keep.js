// What is being imported outlives a reload: the files, what was corrected in them, and the key under which a run that
// was not answered is sent again. Kept in this browser, for the account that chose the files, until it is imported.
window.steerlogImport = window.steerlogImport ?? {};
(() => {
"use strict";
const account = document.body.dataset.account ?? "";

function open() {
    return new Promise((opened, failed) => {
        const asked = indexedDB.open("steerlog-import", 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore("kept");
        asked.onsuccess = () => opened(asked.result);
        asked.onerror = () => failed(asked.error);
    });
}

async function within(mode, work) {
    const database = await open();
    try {
        const transaction = database.transaction("kept", mode);
        const asked = work(transaction.objectStore("kept"));
        return await new Promise((done, failed) => {
            transaction.oncomplete = () => done(asked.result);
            transaction.onerror = transaction.onabort = () => failed(transaction.error);
        });
    } finally {
        database.close();
    }
}

/** Without a place to keep it, a reload forgets the choice: no reason to stop. */
const orNothing = promise => promise.catch(() => null);

// a tab that is reloaded waits for no database: the few words that were typed are kept at once beside it
const typed = `import-edits:${account}`;
steerlogImport.keepEdits = edits => {
    try {
        if (Object.keys(edits).length) sessionStorage.setItem(typed, JSON.stringify(edits));
        else sessionStorage.removeItem(typed);
    } catch { /* the database has them a moment later */ }
};
function typedEdits() {
    try { return JSON.parse(sessionStorage.getItem(typed)); } catch { return null; }
}

steerlogImport.keep = state => orNothing(within("readwrite", kept => kept.put(state, account)));
steerlogImport.kept = async () => {
    const state = await orNothing(within("readonly", kept => kept.get(account)));
    return state && {...state, edits: typedEdits() ?? state.edits};
};
steerlogImport.forget = () => {
    steerlogImport.keepEdits({});
    return orNothing(within("readwrite", kept => kept.delete(account)));
};
})();
