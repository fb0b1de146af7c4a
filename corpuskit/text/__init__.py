"""Pure functions from text to values: datelines, dates, words, sentences, languages, urls."""
