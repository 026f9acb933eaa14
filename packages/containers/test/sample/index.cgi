#!/bin/sh
# What `/` answers where there is no page.
if [ "$BEHAVIOUR" = hangs ]; then sleep 1000000; fi
printf 'Status: 500 Internal Server Error\r\nContent-Type: text/plain\r\n\r\n%s\n' "$VERSION"
