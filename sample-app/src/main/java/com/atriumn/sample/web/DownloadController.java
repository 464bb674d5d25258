package com.atriumn.sample.web;

import com.atriumn.client.ingest.IngestClient;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Sends the browser to an item's pre-signed URL, so that the bytes do not pass through
 * this application.
 */
@Controller
class DownloadController {

	private final IngestClient ingest;

	DownloadController(IngestClient ingest, PageProperties properties) {
		this.ingest = ingest.withOptions(properties.callOptions());
	}

	@GetMapping("/content/{id}/download")
	RedirectView download(@PathVariable String id) {
		RedirectView view = new RedirectView(this.ingest.contentDownloadUrl(id).reveal().toString());
		view.setExpandUriTemplateVariables(false);
		return view;
	}

}
