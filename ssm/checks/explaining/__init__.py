"""What `ssm explain` tells: rules, words, authors, codes, and parts of a study."""
