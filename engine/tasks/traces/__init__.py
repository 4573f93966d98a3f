"""What is left of a run when it is over: how sure the model was, and parts written anew."""
