// Runs before the page is painted: light or dark, as chosen here before, or as the system says; and large type, as
// chosen here before.
(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const chosen = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
    const apply = () => {
        document.documentElement.dataset.bsTheme = chosen() ?? (system.matches ? "dark" : "light");
    };
    const large = () => { try { return localStorage.getItem("text") === "large"; } catch { return false; } };
    const enlarge = on => {
        if (on) document.documentElement.dataset.text = "large"; else delete document.documentElement.dataset.text;
        document.querySelectorAll("[data-text-toggle]").forEach(button => button.setAttribute("aria-pressed", String(on)));
    };
    apply();
    enlarge(large());
    document.addEventListener("DOMContentLoaded", () => enlarge(document.documentElement.dataset.text === "large"));
    system.addEventListener("change", apply);
    document.addEventListener("click", event => {
        if (event.target.closest("[data-text-toggle]")) {
            const on = document.documentElement.dataset.text !== "large";
            try { localStorage.setItem("text", on ? "large" : "normal"); } catch { /* kept for this page only */ }
            enlarge(on);
            return;
        }
        if (!event.target.closest("[data-theme-toggle]")) return;
        const next = document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark";
        try { localStorage.setItem("theme", next); } catch { /* kept for this page only */ }
        document.documentElement.dataset.bsTheme = next;
    });
})();
