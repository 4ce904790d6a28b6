/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The paper whose full text is being printed, for the components inside it. */
    reading?: {
      readonly paper: import('./model/repository.ts').Paper;
      /** The language of the text. */
      readonly language: string;
      /** The language of the page around it. */
      readonly interfaceLanguage: string;
    };
  }
}
