"""The supervisor's desk: files that agents bring, looked at before anything is applied, then taken in, with receipts to carry back."""
