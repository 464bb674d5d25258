package com.atriumn.sample.web;

import java.util.Map;

import com.atriumn.client.ingest.FileUploadRequest;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.TextIngestRequest;
import com.atriumn.client.ingest.UploadTicket;
import com.atriumn.client.ingest.UrlIngestRequest;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.client.transfer.Content;

import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes what the page's three forms send and hands it to Atriumn.
 */
@Controller
@RequestMapping("/ingest")
class IngestController {

	private final IngestClient ingest;

	private final StorageClient storage;

	IngestController(IngestClient ingest, StorageClient storage) {
		this.ingest = ingest;
		this.storage = storage;
	}

	@PostMapping("/text")
	String text(@RequestParam String title, @RequestParam String text, RedirectAttributes flash) {
		Map<String, String> metadata = StringUtils.hasText(title) ? Map.of(ItemRow.TITLE, title) : Map.of();
		this.ingest.ingestText(TextIngestRequest.builder(text).metadata(metadata).build());
		return done("The text has been added.", flash);
	}

	@PostMapping("/url")
	String url(@RequestParam String url, RedirectAttributes flash) {
		this.ingest.ingestUrl(UrlIngestRequest.of(url));
		return done("Atriumn is going to fetch " + url, flash);
	}

	@PostMapping("/file")
	String file(@RequestParam MultipartFile file, RedirectAttributes flash) {
		String name = String.valueOf(StringUtils.getFilename(file.getOriginalFilename()));
		Content content = Content.of(file::getInputStream, file.getSize());
		String type = StringUtils.hasText(file.getContentType()) ? file.getContentType() : content.contentTypeFor(name);
		UploadTicket ticket = this.ingest.requestFileUpload(FileUploadRequest.of(name, type));
		this.storage.uploadTo(ticket.uploadUrl(), content.withContentType(type));
		return done(name + " has been added.", flash);
	}

	private static String done(String message, RedirectAttributes flash) {
		flash.addFlashAttribute("done", message);
		return "redirect:/";
	}

}
