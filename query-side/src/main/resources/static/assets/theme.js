// Runs before the page is painted: light or dark, as chosen here before, or as the system says.
(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const chosen = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
    const apply = () => {
        document.documentElement.dataset.bsTheme = chosen() ?? (system.matches ? "dark" : "light");
    };
    apply();
    system.addEventListener("change", apply);
    document.addEventListener("click", event => {
        if (!event.target.closest("[data-theme-toggle]")) return;
        const next = document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark";
        try { localStorage.setItem("theme", next); } catch { /* kept for this page only */ }
        document.documentElement.dataset.bsTheme = next;
    });
})();
