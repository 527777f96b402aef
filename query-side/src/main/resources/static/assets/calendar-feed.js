// The address of a calendar feed is told once, when it was made.
(() => {
"use strict";
const made = document.getElementById("feed-make");
const place = document.getElementById("feed-address");
const address = document.getElementById("feed-url");

made.addEventListener("steerlog:done", event => {
    const url = new URL(event.detail.address);
    url.searchParams.set("lang", document.documentElement.lang);
    address.value = url.href;
    document.getElementById("feed-state").hidden = true;
    place.hidden = false;
    address.focus();
    address.select();
});
})();
