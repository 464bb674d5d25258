package com.atriumn.sample.web;

import com.atriumn.sample.Trouble;

import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says which size an upload may have. The limit strikes before a controller is chosen, so
 * this advice stands for all of them.
 */
@ControllerAdvice
class UploadLimitAdvice {

	private final MultipartProperties multipart;

	UploadLimitAdvice(MultipartProperties multipart) {
		this.multipart = multipart;
	}

	@ExceptionHandler(MaxUploadSizeExceededException.class)
	String tooLarge(RedirectAttributes flash) {
		String limit = Sizes.format(this.multipart.getMaxFileSize().toBytes());
		flash.addFlashAttribute("trouble",
				new Trouble("This page takes files of up to " + limit + ".", "Choose a smaller one."));
		return "redirect:/";
	}

}
