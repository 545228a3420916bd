"""The trained tagger: weights, vocabulary of word pieces, model card, and the script that trains it again."""
