package com.atriumn.sample.web;

import java.util.Map;
import java.util.Objects;

import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.ingest.TextUploadRequest;
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

	IngestController(IngestClient ingest) {
		this.ingest = ingest;
	}

	@PostMapping("/text")
	String text(@RequestParam String title, @RequestParam String text, RedirectAttributes flash) {
		Map<String, String> metadata = StringUtils.hasText(title) ? Map.of(ItemRow.TITLE, title) : Map.of();
		this.ingest.ingest(IngestSource.text(text, TextUploadRequest.builder().metadata(metadata).build()));
		return done("The text has been added.", flash);
	}

	@PostMapping("/url")
	String url(@RequestParam String url, RedirectAttributes flash) {
		this.ingest.ingest(IngestSource.url(url));
		return done("Atriumn is going to fetch " + url, flash);
	}

	@PostMapping("/file")
	String file(@RequestParam MultipartFile file, RedirectAttributes flash) {
		String name = Objects.requireNonNullElse(StringUtils.getFilename(file.getOriginalFilename()), "");
		this.ingest.ingest(IngestSource.file(name, content(file)));
		return done(name + " has been added.", flash);
	}

	/**
	 * The file where the server has put it: it is read while it is sent, and again should
	 * it have to be sent again.
	 */
	private static Content content(MultipartFile file) {
		Content content = Content.of(file::getInputStream, file.getSize());
		String type = file.getContentType();
		return StringUtils.hasText(type) ? content.withContentType(type) : content;
	}

	private static String done(String message, RedirectAttributes flash) {
		flash.addFlashAttribute("done", message);
		return "redirect:/";
	}

}
