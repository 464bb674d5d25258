"use strict";

const content = document.getElementById("content");
const notice = document.getElementById("notice");

/* Shows each change of a status as it happens: often while one is under way, seldom
   otherwise, and not at all while nobody looks, because each look costs a call. */

const interval = Number(content.dataset.interval);

function statuses() {
	return new Map(Array.from(content.querySelectorAll("tr[data-id]"), (row) => [row.dataset.id, row.dataset.status]));
}

function show(html) {
	const before = statuses();
	content.innerHTML = html;
	for (const row of content.querySelectorAll("tr[data-id]")) {
		row.classList.toggle("changed", before.get(row.dataset.id) !== row.dataset.status);
	}
}

async function refresh() {
	if (document.hidden) {
		return;
	}
	try {
		const response = await fetch(content.dataset.url);
		if (!response.ok) {
			throw new Error(`Status ${response.status}`);
		}
		show(await response.text());
		content.classList.remove("stale");
	}
	catch {
		content.classList.add("stale");
	}
}

let timer;

function schedule() {
	clearTimeout(timer);
	timer = setTimeout(keepFresh, content.querySelector(".moving") ? interval : 5 * interval);
}

async function keepFresh() {
	await refresh();
	schedule();
}

schedule();
document.addEventListener("visibilitychange", keepFresh);

/* Uploads a file with a bar that shows how far it is. The answer is the whole page, as it
   is without JavaScript; what has changed is taken from it. */

const form = document.getElementById("file-form");
const upload = document.getElementById("upload");
const bar = document.getElementById("upload-bar");
const text = document.getElementById("upload-text");

function say(kind, message) {
	const line = document.createElement("p");
	line.className = `notice ${kind}`;
	line.textContent = message;
	notice.replaceChildren(line);
}

function progress(event) {
	if (event.lengthComputable) {
		bar.value = event.loaded / event.total;
		text.textContent = `${Math.floor(100 * bar.value)} %`;
	}
}

function handOn() {
	bar.removeAttribute("value");
	text.textContent = "Handing it on to Atriumn …";
}

function busy(flag) {
	upload.hidden = !flag;
	form.querySelector("button").disabled = flag;
}

function finish(page) {
	const answer = new DOMParser().parseFromString(page, "text/html");
	const answered = answer.getElementById("notice");
	if (!answered) {
		return say("trouble", "That did not work. Try again in a moment.");
	}
	notice.replaceChildren(...answered.childNodes);
	show(answer.getElementById("content").innerHTML);
	schedule();
	form.reset();
}

form.addEventListener("submit", (event) => {
	event.preventDefault();
	if (form.elements.file.files[0].size > Number(form.dataset.limit)) {
		return say("trouble", "This file is too large for this page. Choose a smaller one.");
	}
	const request = new XMLHttpRequest();
	request.upload.addEventListener("progress", progress);
	request.upload.addEventListener("load", handOn);
	request.addEventListener("load", () => finish(request.responseText));
	request.addEventListener("error", () => say("trouble", "The upload broke off. Try again in a moment."));
	request.addEventListener("loadend", () => busy(false));
	bar.value = 0;
	busy(true);
	request.open("POST", form.action);
	request.send(new FormData(form));
});
