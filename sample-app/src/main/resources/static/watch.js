"use strict";

/* Keeps what an operator looks at fresh, and says so when it is not. */

const watched = document.getElementById("watch");

async function look() {
	try {
		const response = await fetch(watched.dataset.url);
		if (!response.ok) {
			throw new Error(`Status ${response.status}`);
		}
		watched.innerHTML = await response.text();
		watched.classList.remove("stale");
	}
	catch {
		watched.classList.add("stale");
	}
}

async function keepLooking() {
	if (!document.hidden) {
		await look();
	}
	setTimeout(keepLooking, Number(watched.dataset.interval));
}

keepLooking();
